-- SHA-256 in hexadecimal of the plan's explanation as CSV, and the one its approver named.
alter table plan add column hash text;
alter table plan add column approved_hash text;

-- How much of a programme may be given out at once in an emergency, before anybody else has looked at it.
alter table programme add column emergency_ceiling bigint;
update programme set emergency_ceiling = total / 100 * 3 + total % 100 * 3 / 100;
alter table programme alter column emergency_ceiling set not null;
alter table programme add constraint emergency_ceiling_not_negative check (emergency_ceiling >= 0);
