alter table pay_run rename column submitted_by to reviewed_by;
alter table pay_run rename column submitted_for to reviewed_for;
alter table pay_run rename column submitted_at to reviewed_at;
alter table pay_run rename column submitted_content to reviewed_content;
alter table pay_run add column closed_by identifier;
alter table pay_run add column closed_for identifier;
alter table pay_run add column closed_at moment;
alter table pay_run add column closed_content char(64);
update pay_run set state = 'reviewed' where state = 'submitted';
comment on column pay_run.state is 'draft, calculated, reviewed, approved, paid, closed';

create table pay_run_part (
    run_id        identifier  not null references pay_run on delete cascade,
    position      integer     not null,
    kind          varchar(16) not null,
    person        identifier,
    payment       integer,
    payment_date  date,
    persons       integer,
    total         amount,
    done_by       identifier,
    done_for      identifier,
    done_at       moment,
    content       char(64),
    reason        varchar,
    primary key (run_id, position)
);
insert into pay_run_part (run_id, position, kind, person)
    select run_id, position, 'PREPARER', person from pay_run_preparer;
drop table pay_run_preparer;
comment on table pay_run_part is 'Who prepared a run, whose payslips are on hold, the bank lists that were paid, and whom each left out';
comment on column pay_run_part.kind is 'PREPARER (opened, calculated or reviewed it, or somebody did for them; never approves it), HOLD (of a payslip), PAYMENT (of a bank list), LEFT (not paid by that list)';
comment on column pay_run_part.payment is 'The number of the bank list of a PAYMENT or LEFT, from 1';
comment on column pay_run_part.persons is 'The number of people on the bank list';
comment on column pay_run_part.content is 'SHA-256 of the bank list with its accounts';
comment on column pay_run_part.reason is 'Why a payslip is on hold';
