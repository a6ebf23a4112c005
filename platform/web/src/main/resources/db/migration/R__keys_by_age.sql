-- Keys come in the order of their times, so that a few pages of summary find the old ones.
create index if not exists idempotency_by_age on idempotency using brin (kept_at);
