-- Fen as the wire carries money: {"amount":"12.00","currency":"CNY"}.
create function yuan(fen bigint) returns jsonb language sql immutable as $$
    select case when fen is null then null
           else jsonb_build_object('amount', cast(cast(fen as numeric) / 100 as numeric(20, 2))::text, 'currency', 'CNY') end
$$;

create table campaign (
    id               uuid        primary key,
    organisation     text        not null,
    title            text        not null,
    year             int         not null check (year between 2000 and 2100),
    industries       jsonb       not null,
    target_headcount int         not null check (target_headcount > 0),
    budget_fen       bigint      not null check (budget_fen > 0),
    sub_category     text        not null,
    kind             text        not null check (kind in ('before-the-job', 'on-the-job')),
    state            text        not null default 'draft'
        check (state in ('draft', 'budget-requested', 'funded', 'refused', 'completed', 'settled')),
    held_fen         bigint      check (held_fen >= 0),
    refusal          text,
    actual_fen       bigint      check (actual_fen >= 0),
    spent_fen        bigint      check (spent_fen >= 0),
    released_fen     bigint      check (released_fen >= 0),
    examined         int         check (examined >= 0),
    version          bigint      not null default 0,
    created_at       timestamptz not null default now(),
    constraint cost_within_hold check (actual_fen is null or actual_fen <= held_fen)
);
create index campaign_by_organisation on campaign (organisation text_pattern_ops, id);
