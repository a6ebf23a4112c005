-- What was spent of projects' budgets, by budget line and month; the ledger has the money, this says for what.
create table project_expenditure (
    id       uuid   primary key,
    project  uuid   not null references project,
    line     text,
    month    text   not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    amount   bigint not null check (amount > 0),
    purpose  text   not null,
    spent_by text   not null,
    spent_at timestamptz not null default clock_timestamp()
);
create index project_expenditure_project on project_expenditure (project, line, month);
