package io.zhanggui.finance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.explain.Term;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermCodesTest {

    @Test
    void every_term_of_contracts_has_a_code_of_its_own() {
        Stream<Term> terms = Stream.<Class<? extends Enum<?>>>of(
                        ActionKind.class,
                        CapBase.class,
                        ContractKind.class,
                        ContractStatus.class,
                        ContractTerm.class,
                        ContractViolation.class,
                        ObligationStatus.class,
                        ObligationType.class,
                        Obligor.class)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Term.class::cast);

        assertThat(terms.map(Term::code)).doesNotHaveDuplicates();
    }
}
