create table consent (
    id           uuid primary key,
    person_token text not null,
    purpose      text not null check (purpose in ('aid-referral')),
    granted_at   timestamptz not null default clock_timestamp(),
    revoked_at   timestamptz
);
create unique index consent_once on consent (person_token, purpose) where revoked_at is null;

create table referral (
    id           uuid primary key,
    visit_id     uuid not null,
    organisation text not null,
    kind         text not null check (kind in ('serious-illness', 'occupational-disease', 'hardship')),
    made_by      text not null,
    made_at      timestamptz not null default clock_timestamp(),
    unique (visit_id, kind)
);

-- Aggregates as they were first told: telling them anew after a correction would let two answers be compared.
create table aggregate_release (
    campaign_id uuid not null,
    scope       text not null,
    content     jsonb not null,
    released_at timestamptz not null default clock_timestamp(),
    primary key (campaign_id, scope)
);
