package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Apportionment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * A sum that is shared out in proportion to base · coefficient (奖金包分配); the shares add up to it to the cent.
 *
 * @param total what is shared out
 * @param members who takes part, each once, in the order in which equal remainders get the cents that are left
 */
public record BonusPool(Money total, List<Member> members) {

    /**
     * Someone who takes part.
     *
     * @param person who
     * @param base not negative, for example the monthly pay
     * @param coefficient not negative, for example of the grade
     */
    public record Member(PersonId person, BigDecimal base, BigDecimal coefficient) {

        public Member {
            requireNonNull(person, "person");
            if (base.signum() < 0 || coefficient.signum() < 0) {
                throw new KpiException(KpiError.INVALID_POINTS, person, "base or coefficient below 0");
            }
        }

        private BigDecimal weight() {
            return base.multiply(coefficient);
        }

        /** Masked, because it holds pay. */
        @Override
        public String toString() {
            return "Member[" + person + ", ***]";
        }
    }

    public BonusPool {
        requireNonNull(total, "total");
        members = List.copyOf(members);
        if (members.stream().map(Member::person).distinct().count() < members.size()) {
            throw new KpiException(KpiError.DUPLICATE, "member of a pool");
        }
    }

    /** A pool without members yet. */
    public static BonusPool of(Money total) {
        return new BonusPool(total, List.of());
    }

    /**
     * The same with one more member.
     *
     * @throws KpiException with DUPLICATE if the person takes part already, with INVALID_POINTS if a number is negative
     */
    public BonusPool with(PersonId person, BigDecimal base, BigDecimal coefficient) {
        List<Member> more = new ArrayList<>(members);
        more.add(new Member(person, base, coefficient));
        return new BonusPool(total, more);
    }

    /**
     * What each member gets, in their order, by the largest remainder.
     *
     * @throws KpiException with NO_BASIS if all weights are 0 or there are no members
     */
    public Map<PersonId, Money> shares() {
        List<BigDecimal> weights = members.stream().map(Member::weight).toList();
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            throw new KpiException(KpiError.NO_BASIS, "bonus pool");
        }
        List<Money> amounts = Apportionment.split(total, weights);
        Map<PersonId, Money> shares = new LinkedHashMap<>();
        for (int i = 0; i < members.size(); i++) {
            shares.put(members.get(i).person(), amounts.get(i));
        }
        return shares;
    }

    /** The pool with the share of each member; see {@link #shares}. */
    public Explanation explain() {
        Map<PersonId, Money> shares = shares();
        BigDecimal weights =
                Decimals.plain(members.stream().map(Member::weight).reduce(BigDecimal.ZERO, BigDecimal::add));
        List<Explanation> parts = new ArrayList<>();
        for (Member member : members) {
            parts.add(Explanation.of(Term.of(member.person().toString()), requireNonNull(shares.get(member.person())))
                    .formula(KpiTerm.POOL_SHARE, total, member.base(), member.coefficient(), weights));
        }
        return Explanation.of(KpiTerm.BONUS_POOL, total)
                .formula(KpiTerm.SUM_OF_PARTS)
                .with(parts);
    }

    /** Masked, because it holds pay. */
    @Override
    public String toString() {
        return "BonusPool[" + members.size() + " members, ***]";
    }
}
