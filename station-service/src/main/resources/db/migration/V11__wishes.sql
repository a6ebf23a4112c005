create table proposal (
    id           uuid        primary key,
    site_id      uuid        not null unique,
    organisation text        not null,
    title        text        not null,
    sub_category text        not null,
    budget_fen   bigint      not null check (budget_fen > 0),
    wishes       int         not null check (wishes > 0),
    state        text        not null default 'submitted' check (state in ('submitted', 'approved', 'rejected')),
    project_id   uuid,
    submitted_at timestamptz not null default now(),
    version      bigint      not null default 1
);
create index proposal_of_organisation on proposal (organisation text_pattern_ops, id);

-- The author is a keyed hash of the caller, enough to tell him and to show him his own; the text is sealed.
create table wish (
    id           uuid             primary key,
    author       text             not null,
    organisation text             not null,
    latitude     double precision not null,
    longitude    double precision not null,
    kinds        jsonb            not null,
    sealed_text  text,
    state        text             not null default 'made' check (state in ('made', 'proposed', 'fulfilled')),
    proposal_id  uuid             references proposal,
    made_at      timestamptz      not null default now(),
    check ((proposal_id is null) = (state = 'made'))
);
create index wish_of_author on wish (author, id);
create index wish_open on wish (organisation text_pattern_ops) where state = 'made';
create index wish_of_proposal on wish (proposal_id);

-- One row for each wish that came true: its key is why nobody is told twice.
create table wish_notice (
    wish_id uuid        primary key references wish,
    site_id uuid        not null,
    told_at timestamptz not null default now()
);
