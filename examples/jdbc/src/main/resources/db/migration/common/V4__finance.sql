create table contract (
    contract_no              identifier  primary key,
    version                  bigint      not null,
    kind                     varchar(64) not null,
    party                    identifier  not null,
    party_name               varchar     not null,
    title                    varchar     not null,
    signed_on                date        not null,
    currency                 char(3)     not null,
    terminated_after         date,
    termination_recorded_on  date,
    termination_reason       varchar
);
create index contract_in_currency on contract (currency, contract_no);
comment on table contract is 'The contract register; what was agreed stands in contract_version';
comment on column contract.version is 'Counts the changes of the row; not the number of an agreed version';
comment on column contract.terminated_after is 'The last day in force of a contract that ended before its time; null: it did not';

create table contract_version (
    contract_no           identifier not null references contract on delete cascade,
    version_no            integer    not null,
    effective_from        date       not null,
    recorded_on           date,
    amount                amount     not null,
    last_day              date,
    reason                varchar    not null,
    penalty_rate_per_day  exact,
    penalty_cap           exact,
    penalty_cap_base      varchar(64),
    penalty_types         varchar(64) array,
    penalty_rounding      varchar(32),
    retention_share       exact,
    retention_months      integer,
    retention_rounding    varchar(32),
    renewal_notice_days   integer,
    renewal_months        integer,
    primary key (contract_no, version_no)
);
comment on table contract_version is 'What a contract says from a day on: 1 as signed, one more for each amendment; in the currency of the contract';
comment on column contract_version.recorded_on is 'When the books learned of it; null: always known';
comment on column contract_version.last_day is 'The last day of the term; null: no end';
comment on column contract_version.penalty_cap is 'The most that lateness costs, as a share of penalty_cap_base; null: no limit';

create table contract_obligation (
    contract_no    identifier  not null,
    version_no     integer     not null,
    position       integer     not null,
    obligation_id  identifier  not null,
    type           varchar(64) not null,
    obligor        varchar(64) not null,
    due            date        not null,
    planned        amount,
    primary key (contract_no, version_no, position),
    foreign key (contract_no, version_no) references contract_version on delete cascade
);
comment on table contract_obligation is 'All obligations of each version, in the order of reading; in the currency of the contract';
comment on column contract_obligation.planned is 'Null for a milestone, which is done or not';

create table performance_record (
    contract_no    identifier not null,
    seq            integer    not null,
    recorded_at    moment     not null,
    obligation_id  identifier not null,
    performed_on   date       not null,
    recorded_on    date       not null,
    amount         amount,
    currency       char(3),
    evidence       varchar    not null,
    primary key (contract_no, seq)
);
comment on table performance_record is 'What was performed under each contract; rows are only added';
comment on column performance_record.amount is 'Negative to take a wrong record back; null for a milestone';

create table accounting_period (
    entity          identifier primary key,
    version         bigint     not null,
    closed_through  date,
    held_through    date
);
comment on table accounting_period is 'Up to which day the books of a company are closed or on hold; null: nothing is';

create table company_lock (
    entity  identifier primary key
);
comment on table company_lock is 'Locked by whoever posts for a company or closes its books, so that the two never overlap';

create table journal_entry (
    entity       identifier  not null,
    seq          integer     not null,
    recorded_at  moment      not null,
    entry_key    identifier  not null,
    entry_date   date        not null,
    kind         varchar(64) not null,
    reverses     identifier,
    actor        identifier  not null,
    principal    identifier,
    stamped_at   moment      not null,
    command_key  identifier,
    reason       varchar,
    primary key (entity, seq),
    unique (entity, entry_key)
);
create index journal_entry_of_day on journal_entry (entity, entry_date, seq);
create index journal_entry_reverses on journal_entry (entity, reverses);
comment on table journal_entry is 'The journal of each company; rows are only added';
comment on column journal_entry.reverses is 'The key of the entry that this one takes back';

create table journal_line (
    entity    identifier not null,
    seq       integer    not null,
    position  integer    not null,
    account   identifier not null,
    amount    amount     not null,
    currency  char(3)    not null,
    unit      identifier,
    party     identifier,
    reason    varchar,
    primary key (entity, seq, position),
    foreign key (entity, seq) references journal_entry on delete cascade
);
comment on column journal_line.amount is 'Debit positive, credit negative; an entry sums to zero in each currency';
