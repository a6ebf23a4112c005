create table project (
    id               uuid    primary key,
    programme        uuid    not null,
    organisation     text    not null,
    sub_category     text    not null,
    title            text    not null,
    earmark          text    not null check (earmark in ('GENERAL', 'FLOOD', 'CONTACT_COUNTY')),
    households       int     not null check (households >= 0),
    requested        bigint  check (requested > 0),
    allocated        bigint  not null default 0 check (allocated >= 0),
    in_plan          boolean not null default false,
    account          bigint,
    funder           bigint,
    state            text    not null check (state in ('DECLARED', 'REVIEWED', 'APPROVED', 'REJECTED', 'CLOSED')),
    source_kind      text    not null,
    source_reference text,
    declared_by      text    not null,
    reviewed_by      text,
    approved_by      text,
    reason           text,
    declared_at      timestamptz not null default now(),
    version          bigint  not null default 0,
    constraint never_decides_on_own_work check (reviewed_by <> declared_by and approved_by <> declared_by and approved_by <> reviewed_by),
    constraint planned_or_requested check (not (in_plan and requested is not null))
);
create unique index project_source on project (programme, source_kind, source_reference) where source_reference is not null;
create index project_organisation on project (organisation text_pattern_ops, id);
create index project_programme on project (programme, state, id);
