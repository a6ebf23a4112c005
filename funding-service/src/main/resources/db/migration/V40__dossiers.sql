-- The levels whose unions review a programme's projects, from the nation down, parted by blanks; none: whoever reaches it.
alter table programme add column review_levels text not null default '';

-- pending: the number of an approved project's amendment while it is reviewed.
alter table project add column dossier int not null default 1;
alter table project add column pending int;
alter table project add column dossier_hash text;
alter table project add column closed_by text;
alter table project drop constraint project_state_check;
alter table project add constraint project_state_check check (state in (
    'DECLARED', 'REVIEWED', 'SENT_BACK', 'APPROVED', 'AMENDING', 'AMENDMENT_REVIEWED', 'REJECTED', 'CLOSED'));
alter table project add constraint pending_while_amended check (
    (state in ('AMENDING', 'AMENDMENT_REVIEWED')) = (pending is not null));

-- What was declared, version by version; a version never changes.
create table dossier (
    project      uuid   not null references project,
    number       int    not null check (number > 0),
    sub_category text   not null,
    title        text   not null,
    households   int    not null,
    requested    bigint check (requested > 0),
    documents    jsonb  not null,
    budget_lines jsonb  not null,
    frozen       text   not null,
    hash         text   not null check (hash = encode(sha256(convert_to(frozen, 'UTF8')), 'hex')),
    reason       text,
    submitted_by text   not null,
    submitted_at timestamptz not null default clock_timestamp(),
    primary key (project, number)
);

-- Documents by what they are: the same one is kept once a project.
create table project_document (
    project uuid  not null references project,
    sha256  text  not null,
    content bytea check (length(content) <= 5242880),
    primary key (project, sha256),
    constraint hash_is_of_the_content check (content is null or encode(sha256(content), 'hex') = sha256)
);

create table project_decision (
    id           bigint generated always as identity primary key,
    project      uuid not null,
    dossier      int  not null,
    act          text not null check (act in ('REVIEW', 'SEND_BACK', 'REJECT', 'APPROVE', 'CLOSE')),
    level        text not null,
    organisation text not null,
    person       text not null,
    reason       text,
    hash         text not null,
    decided_at   timestamptz not null default clock_timestamp(),
    foreign key (project, dossier) references dossier
);
create unique index one_decision_a_person on project_decision (project, dossier, person) where act in ('REVIEW', 'APPROVE');
create unique index one_review_a_level on project_decision (project, dossier, level) where act = 'REVIEW';
create index project_decision_project on project_decision (project, id);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'what was declared and decided is never rewritten' using errcode = '23001';
end
$$;
create trigger dossiers_stay before update or delete on dossier for each row execute function refuse_rewriting();
create trigger decisions_stay before update or delete on project_decision for each row execute function refuse_rewriting();

-- A dossier's canonical JSON: names in order, no blanks, amounts in fen, documents by their hash, budget lines by their code.
create function dossier_text(
    of_project uuid, number int, programme uuid, organisation text, sub_category text, title text, earmark text,
    households int, requested bigint, source_kind text, source_reference text, documents jsonb, budget_lines jsonb)
returns text language sql stable as $$
    select concat(
        '{"amountFen":', coalesce(requested::text, 'null'),
        ',"budgetLines":[', (
            select string_agg(concat('{"amountFen":', l.fen, ',"code":', to_json(l.code), ',"name":', to_json(l.name), '}'), ','
                              order by l.code collate "C")
            from jsonb_to_recordset(budget_lines) as l(code text, name text, fen bigint)),
        '],"documents":[', (
            select string_agg(concat('{"mediaType":', to_json(d."mediaType"), ',"name":', to_json(d.name),
                                     ',"sha256":"', d.sha256, '"}'), ',' order by d.sha256 collate "C")
            from jsonb_to_recordset(documents) as d("mediaType" text, name text, sha256 text)),
        '],"dossier":', number, ',"earmark":"', earmark, '","households":', households,
        ',"organisation":"', organisation, '","programme":"', programme, '","project":"', of_project,
        '","source":{"kind":', to_json(source_kind), ',"reference":', coalesce(to_json(source_reference)::text, 'null'),
        '},"subCategory":', to_json(sub_category), ',"title":', to_json(title), '}')
$$;

-- The hash of what a decision is about, as the database holds it now: of an approved project its amendment.
create function dossier_hash_now(of_project uuid) returns text language sql stable as $$
    select encode(sha256(convert_to(
        case when p.pending is null
             then dossier_text(p.id, d.number, p.programme, p.organisation, p.sub_category, p.title, p.earmark, p.households,
                               p.requested, p.source_kind, p.source_reference, d.documents, d.budget_lines)
             else dossier_text(p.id, d.number, p.programme, p.organisation, d.sub_category, d.title, p.earmark, d.households,
                               d.requested, p.source_kind, p.source_reference, d.documents, d.budget_lines)
        end, 'UTF8')), 'hex')
    from project p join dossier d on d.project = p.id and d.number = coalesce(p.pending, p.dossier)
    where p.id = of_project
$$;

with declared as (
    select p.*, dossier_text(p.id, 1, p.programme, p.organisation, p.sub_category, p.title, p.earmark, p.households,
                             p.requested, p.source_kind, p.source_reference, '[]', '[]') as frozen
    from project p
), kept as (
    insert into dossier (project, number, sub_category, title, households, requested, documents, budget_lines, frozen, hash,
                         submitted_by, submitted_at)
    select id, 1, sub_category, title, households, requested, '[]', '[]', frozen,
           encode(sha256(convert_to(frozen, 'UTF8')), 'hex'), declared_by, declared_at
    from declared
    returning project, hash
)
update project p set dossier_hash = k.hash from kept k where k.project = p.id;
