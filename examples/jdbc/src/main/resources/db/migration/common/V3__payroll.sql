create table pay_run (
    run_id              identifier  primary key,
    version             bigint      not null,
    entity              identifier  not null,
    work_month          date        not null,
    contribution_month  date        not null,
    payment_date        date        not null,
    currency            char(3)     not null,
    state               varchar(16) not null,
    revision            integer,
    slips               integer,
    left_out            integer,
    gross               amount,
    net                 amount,
    employer_cost       amount,
    content             char(64),
    submitted_by        identifier,
    submitted_for       identifier,
    submitted_at        moment,
    submitted_content   char(64),
    approved_by         identifier,
    approved_for        identifier,
    approved_at         moment,
    approved_content    char(64)
);
create index pay_run_of_month on pay_run (work_month, run_id);
comment on table pay_run is 'A company''s pay for a month; its payslips are in payslip';
comment on column pay_run.work_month is 'The first day of the month in which the work was done';
comment on column pay_run.contribution_month is 'The first day of the month for which insurance and funds are paid';
comment on column pay_run.state is 'draft, calculated, submitted, approved';
comment on column pay_run.revision is 'The last calculation, from 1; null for a draft, like all totals';
comment on column pay_run.content is 'SHA-256 of all payslips of the last calculation';

create table pay_run_preparer (
    run_id    identifier not null references pay_run on delete cascade,
    position  integer    not null,
    person    identifier not null,
    primary key (run_id, position)
);
comment on table pay_run_preparer is 'Who opened, calculated or submitted a run, or for whom somebody did; none of them may approve it';

create table payroll_rule_set (
    fingerprint  char(64) primary key,
    content      varchar  not null
);
comment on table payroll_rule_set is 'The rules of pay as they were when payslips were calculated, with their sources; shared by all payslips with the same rules, and never changed';
comment on column payroll_rule_set.fingerprint is 'SHA-256 of the content';
comment on column payroll_rule_set.content is 'JSON';

create table payslip (
    run_id                  identifier not null,
    person                  identifier not null,
    revision                integer    not null,
    version                 bigint     not null,
    rule_set                char(64)   not null references payroll_rule_set,
    unit                    identifier,
    work_month              date       not null,
    payment_date            date       not null,
    currency                char(3)    not null,
    gross                   amount     not null,
    employee_contributions  amount     not null,
    tax                     amount     not null,
    other_deductions        amount     not null,
    net                     amount     not null,
    employer_contributions  amount     not null,
    contribution_base       amount,
    other_tax_deductions    amount     not null,
    tax_status              varchar(64),
    -- the year before this payslip
    ytd_year                integer    not null,
    ytd_months              integer    not null,
    ytd_income              amount     not null,
    ytd_contributions       amount     not null,
    ytd_special_deductions  amount     not null,
    ytd_other_deductions    amount     not null,
    ytd_tax                 amount     not null,
    -- what was taxed in this payslip
    month_income              amount   not null,
    month_contributions       amount   not null,
    month_special_deductions  amount   not null,
    month_other_deductions    amount   not null,
    -- the year with this payslip: cumulative withholding of China
    basic_deduction_mode    varchar(64) not null,
    basic_deduction_months  integer    not null,
    cum_income              amount     not null,
    cum_contributions       amount     not null,
    cum_special_deductions  amount     not null,
    cum_other_deductions    amount     not null,
    cum_taxable             amount     not null,
    tax_bracket             integer    not null,
    cum_tax                 amount     not null,
    primary key (run_id, person, revision),
    constraint payslip_adds_up check (net = gross - employee_contributions - tax - other_deductions)
);
create index payslip_of_run on payslip (run_id, revision, person);
create index payslip_of_person on payslip (person, payment_date, run_id, revision);
comment on table payslip is 'One person''s pay in one revision of a pay run; the revision of pay_run is the one that counts';
comment on column payslip.contribution_base is 'The base of all schemes that was given; null: the pay of the month';
comment on column payslip.tax_bracket is 'The bracket of the annual table, from 0';
comment on column payslip.tax_status is 'What the tax knows about the person; null for the usual case';

create table payslip_line (
    run_id           identifier  not null,
    person           identifier  not null,
    revision         integer     not null,
    position         integer     not null,
    section          varchar(20) not null,
    item             varchar     not null,
    label            varchar     not null,
    amount           amount      not null,
    employer_item    varchar,
    employer_amount  amount,
    given_base       amount,
    base             amount,
    chosen_rate      exact,
    why              varchar,
    primary key (run_id, person, revision, position),
    foreign key (run_id, person, revision) references payslip on delete cascade
);
comment on table payslip_line is 'The lines of a payslip in its currency; sums and tax stand in payslip';
comment on column payslip_line.section is 'EARNING, CONTRIBUTION, SPECIAL_DEDUCTION (lowers the tax only), DEDUCTION (from net pay)';
comment on column payslip_line.item is 'A stable code such as payroll.base-pay';
comment on column payslip_line.amount is 'Of a contribution: what the employee pays';
comment on column payslip_line.given_base is 'A base of this scheme that was given; null: that of all schemes';
comment on column payslip_line.base is 'The base of a contribution after floor and cap';
comment on column payslip_line.chosen_rate is 'The rate of a contribution that was chosen; null: the rules fix it';
comment on column payslip_line.why is 'How an earning came about, as JSON; null: it was given as it is';
