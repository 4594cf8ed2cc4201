package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.finance.contract.CapBase;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractKind;
import io.zhanggui.finance.contract.ContractRepository;
import io.zhanggui.finance.contract.ContractVersion;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.finance.contract.ObligationId;
import io.zhanggui.finance.contract.ObligationType;
import io.zhanggui.finance.contract.Obligor;
import io.zhanggui.finance.contract.PenaltyTerms;
import io.zhanggui.finance.contract.RenewalTerms;
import io.zhanggui.finance.contract.Retention;
import io.zhanggui.finance.contract.Termination;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The contract register: contracts, their versions, and the obligations of each version. */
final class JdbcContractRepository extends JdbcRepository<ContractNo, Contract> implements ContractRepository {

    private static final Keys<ContractNo> KEYS = Keys.of("contract_no", no -> no);

    private static final Table<Obligation> OBLIGATION = Table.<Obligation>named("contract_obligation")
            .column("obligation_id", Obligation::id)
            .column("type", Obligation::type)
            .column("obligor", Obligation::obligor)
            .column("due", Obligation::due)
            .amount("planned", Obligation::planned);

    private static final Table<ContractVersion> VERSION = Table.<ContractVersion>named("contract_version")
            .numberedBy("version_no")
            .column("effective_from", ContractVersion::effective)
            .column("recorded_on", ContractVersion::recordedOn)
            .amount("amount", ContractVersion::amount)
            .column("last_day", ContractVersion::end)
            .column("reason", ContractVersion::reason)
            .column("penalty_rate_per_day", term(ContractVersion::penalty, PenaltyTerms::ratePerDay))
            .column("penalty_cap", term(ContractVersion::penalty, PenaltyTerms::cap))
            .column("penalty_cap_base", term(ContractVersion::penalty, PenaltyTerms::capBase))
            .column("penalty_types", term(ContractVersion::penalty, JdbcContractRepository::types))
            .column("penalty_rounding", term(ContractVersion::penalty, PenaltyTerms::rounding))
            .column("retention_share", term(ContractVersion::retention, Retention::share))
            .column("retention_months", term(ContractVersion::retention, Retention::months))
            .column("retention_rounding", term(ContractVersion::retention, Retention::rounding))
            .column("renewal_notice_days", term(ContractVersion::renewal, RenewalTerms::noticeDays))
            .column("renewal_months", term(ContractVersion::renewal, RenewalTerms::renewMonths))
            .rows(OBLIGATION, ContractVersion::obligations);

    private static final Table<Contract> CONTRACT = Table.<Contract>named("contract")
            .column("kind", Contract::kind)
            .column("party", Contract::party)
            .column("party_name", Contract::partyName)
            .column("title", Contract::title)
            .column("signed_on", Contract::signed)
            .column("currency", Contract::currency)
            .column("terminated_after", term(Contract::termination, Termination::lastDay))
            .column("termination_recorded_on", term(Contract::termination, Termination::recordedOn))
            .column("termination_reason", term(Contract::termination, Termination::reason))
            .rows(VERSION, Contract::versions);

    private static final Select IN_CURRENCY = query(CONTRACT, KEYS, "contract.currency = ?");

    JdbcContractRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, CONTRACT, KEYS, Contract::no, JdbcContractRepository::contract);
    }

    @Override
    public Stream<Versioned<Contract>> inCurrency(CurrencyUnit currency) {
        return stream(IN_CURRENCY, List.of(currency));
    }

    /** A part of something that may not be agreed. */
    private static <T, P> Function<T, @Nullable Object> term(
            Function<T, @Nullable P> terms, Function<P, @Nullable Object> part) {
        return whole -> {
            P agreed = terms.apply(whole);
            return agreed == null ? null : part.apply(agreed);
        };
    }

    private static List<String> types(PenaltyTerms penalty) {
        return penalty.types().stream().map(ObligationType::code).sorted().toList();
    }

    private static Contract contract(Row row) {
        ContractNo no = row.id("contract_no", ContractNo::of);
        ContractKind kind = row.term("kind", ContractKind.class);
        PartyId party = row.id("party", PartyId::of);
        String partyName = row.text("party_name");
        String title = row.text("title");
        LocalDate signed = row.date("signed_on");
        CurrencyUnit currency = row.currency("currency");
        Termination termination = row.orNull("terminated_after", lastDay -> termination(row, lastDay));
        return new Contract(
                no,
                kind,
                party,
                partyName,
                title,
                signed,
                row.rows(version -> version(version, currency)),
                termination);
    }

    private static Termination termination(Row row, String lastDay) {
        return new Termination(
                row.date(lastDay), row.orNull("termination_recorded_on", row::date), row.text("termination_reason"));
    }

    private static ContractVersion version(Row row, CurrencyUnit currency) {
        int number = row.number("version_no");
        LocalDate effective = row.date("effective_from");
        LocalDate recordedOn = row.orNull("recorded_on", row::date);
        Money amount = row.money("amount", currency);
        LocalDate end = row.orNull("last_day", row::date);
        PenaltyTerms penalty = row.orNull("penalty_rate_per_day", rate -> penalty(row, rate));
        Retention retention = row.orNull("retention_share", share -> retention(row, share));
        RenewalTerms renewal = row.orNull(
                "renewal_months", months -> new RenewalTerms(row.number("renewal_notice_days"), row.number(months)));
        String reason = row.text("reason");
        List<Obligation> obligations = row.rows(each -> obligation(each, currency));
        return new ContractVersion(
                number, effective, recordedOn, amount, end, obligations, penalty, retention, renewal, reason);
    }

    private static PenaltyTerms penalty(Row row, String rate) {
        return new PenaltyTerms(
                row.decimal(rate),
                row.orNull("penalty_cap", row::decimal),
                row.term("penalty_cap_base", CapBase.class),
                row.texts("penalty_types").stream()
                        .map(code -> Terms.of(ObligationType.class, code))
                        .collect(Collectors.toSet()),
                Rounding.parse(row.text("penalty_rounding")));
    }

    private static Retention retention(Row row, String share) {
        return new Retention(
                row.decimal(share), row.number("retention_months"), Rounding.parse(row.text("retention_rounding")));
    }

    private static Obligation obligation(Row row, CurrencyUnit currency) {
        return new Obligation(
                row.id("obligation_id", ObligationId::of),
                row.term("type", ObligationType.class),
                row.term("obligor", Obligor.class),
                row.date("due"),
                row.orNull("planned", planned -> row.money(planned, currency)));
    }
}
