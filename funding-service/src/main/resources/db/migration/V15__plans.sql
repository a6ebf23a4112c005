create table plan (
    id           uuid   primary key,
    programme    uuid   not null,
    year         int    not null,
    state        text   not null check (state in ('DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED', 'POSTED')),
    total        bigint not null check (total >= 0),
    reserve      bigint not null check (reserve between 0 and total),
    line_count   int    not null,
    tilts        text   not null,
    pots         text   not null,
    created_by   text   not null,
    submitted_by text,
    reviewed_by  text,
    approved_by  text,
    posted_at    timestamptz,
    version      bigint not null default 0,
    constraint never_decides_on_own_work check (
        reviewed_by not in (created_by, submitted_by) and approved_by not in (created_by, submitted_by, reviewed_by))
);
create index plan_programme on plan (programme, id);

create table plan_line (
    plan            uuid    not null references plan,
    project         uuid    not null,
    organisation    text    not null,
    earmark         text    not null,
    households      bigint  not null,
    living_standard bigint  not null,
    attributes      text[]  not null,
    weight          numeric not null,
    floor           bigint  not null,
    cap             bigint  not null,
    settled_by      text    not null check (settled_by in ('SHARE', 'FLOOR', 'CAP')),
    round           int     not null,
    remainder       numeric not null,
    extra_fen       int     not null check (extra_fen in (0, 1)),
    amount          bigint  not null check (amount >= 0),
    primary key (plan, project)
);
