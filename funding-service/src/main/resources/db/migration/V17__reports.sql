-- What features let reports read of them; reports read nothing else.
create view report_project as
    select programme, organisation, sub_category, earmark, account, allocated, in_plan from project;
create view report_account as
    select id, programme, spent from account;
create view report_sub_category as
    select programme, code, name, category_code, category_name, aspect_code, aspect_name, position from sub_category;
create view report_programme as
    select id, total from programme;
