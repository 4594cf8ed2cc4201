alter table payslip add column tax_figures varchar;
alter table payslip add column ytd_special_by_kind varchar array;
alter table payslip alter column basic_deduction_mode drop not null;
alter table payslip alter column basic_deduction_months drop not null;
alter table payslip alter column tax_bracket drop not null;
comment on column payslip.tax_figures is 'The figures of a tax that is not cumulative withholding of wages, as JSON; null: that one, whose figures are columns';
comment on column payslip.cum_income is 'What the tax rests on: of the year so far, or of the month for a non-resident; the same holds for the other columns of that name';
comment on column payslip.ytd_special_by_kind is 'What was taken of each special deduction in the year, KIND=AMOUNT; null: nothing is known by kind';

alter table year_opening add column special_by_kind varchar array;
comment on column year_opening.special_by_kind is 'What was taken of each special deduction, KIND=AMOUNT; null: nothing is known by kind';
