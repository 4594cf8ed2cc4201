package io.zhanggui.finance.contract;

import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.ContractNo;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What makes two commands about contracts the same. */
final class ContractFingerprint {

    private ContractFingerprint() {}

    static Fingerprint of(Contract contract) {
        Fingerprint.Builder builder = Fingerprint.of("contract")
                .add("no", contract.no())
                .add("kind", contract.kind())
                .add("party", contract.party())
                .add("partyName", contract.partyName())
                .add("title", contract.title())
                .add("signed", contract.signed());
        contract.versions().forEach(version -> add(builder, version));
        add(builder, contract.termination());
        return builder.build();
    }

    static Fingerprint of(ContractNo no, ContractVersion version) {
        Fingerprint.Builder builder = Fingerprint.of("contract-version").add("no", no);
        add(builder, version);
        return builder.build();
    }

    static Fingerprint of(ContractNo no, Termination termination) {
        Fingerprint.Builder builder = Fingerprint.of("contract-termination").add("no", no);
        add(builder, termination);
        return builder.build();
    }

    static Fingerprint of(PerformanceRecord record) {
        return Fingerprint.of("contract-performance")
                .add("contract", record.contract())
                .add("obligation", record.obligation())
                .add("performedOn", record.performedOn())
                .add("recordedOn", record.recordedOn())
                .add("amount", record.amount())
                .add("evidence", record.evidence())
                .build();
    }

    private static void add(Fingerprint.Builder builder, ContractVersion version) {
        builder.add("version", version.number())
                .add("effective", version.effective())
                .add("recordedOn", version.recordedOn())
                .add("amount", version.amount())
                .add("end", version.end())
                .add("reason", version.reason());
        for (Obligation obligation : version.obligations()) {
            builder.add("obligation", obligation.id())
                    .add("type", obligation.type())
                    .add("obligor", obligation.obligor())
                    .add("due", obligation.due())
                    .add("planned", obligation.planned());
        }
        PenaltyTerms penalty = version.penalty();
        if (penalty != null) {
            builder.add("ratePerDay", penalty.ratePerDay())
                    .add("cap", penalty.cap())
                    .add("capBase", penalty.capBase())
                    .add("types", new TreeSet<>(penalty.types()))
                    .add("penaltyRounding", penalty.rounding());
        }
        Retention retention = version.retention();
        if (retention != null) {
            builder.add("share", retention.share())
                    .add("months", retention.months())
                    .add("retentionRounding", retention.rounding());
        }
        RenewalTerms renewal = version.renewal();
        if (renewal != null) {
            builder.add("noticeDays", renewal.noticeDays()).add("renewMonths", renewal.renewMonths());
        }
    }

    private static void add(Fingerprint.Builder builder, @Nullable Termination termination) {
        if (termination != null) {
            builder.add("lastDay", termination.lastDay())
                    .add("terminationRecordedOn", termination.recordedOn())
                    .add("terminationReason", termination.reason());
        }
    }
}
