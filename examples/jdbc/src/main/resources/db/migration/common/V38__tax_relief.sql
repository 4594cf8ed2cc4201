alter table payslip add column tax_relief amount default 0 not null;
alter table payslip add column ytd_reliefs amount default 0 not null;
alter table payslip add column employed_until date;
comment on column payslip.tax_relief is 'What the law takes off the tax of the payment';
comment on column payslip.ytd_reliefs is 'What it took off the tax of the year before';
comment on column payslip.employed_until is 'The last day of the employment; months after it do not count for the tax';

alter table year_opening add column reliefs amount default 0 not null;
comment on column year_opening.reliefs is 'What the law took off the tax of the year';

create index pay_run_of_payment on pay_run (payment_date, run_id);
