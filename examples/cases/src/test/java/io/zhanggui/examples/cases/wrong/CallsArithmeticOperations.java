package io.zhanggui.examples.cases.wrong;

import com.google.common.math.LongMath;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Adapters that calculate by methods of other classes. */
final class CallsArithmeticOperations {

    private CallsArithmeticOperations() {}

    static BigDecimal decimal(BigDecimal a, BigDecimal b) {
        return a.add(b);
    }

    static BigDecimal rounded(BigDecimal a) {
        return Rounding.CENT.round(a);
    }

    static BigInteger integer(BigInteger a, BigInteger b) {
        return a.multiply(b);
    }

    static Money money(Money a, Money b) {
        return a.plus(b);
    }

    static BigMoney bigMoney(BigMoney a) {
        return a.negated();
    }

    static double math(double a) {
        return Math.sqrt(a);
    }

    static double strictMath(double a) {
        return StrictMath.exp(a);
    }

    static long guava(long a, long b) {
        return LongMath.checkedAdd(a, b);
    }

    static int streamSum(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).sum();
    }

    static double streamAverage(int[] numbers) {
        return IntStream.of(numbers).average().orElse(0);
    }

    static BigDecimal byReference(List<BigDecimal> list) {
        return list.stream().collect(Collectors.reducing(BigDecimal.ZERO, BigDecimal::add));
    }

    static void merged(Map<String, Integer> counts) {
        counts.merge("a", 1, Integer::sum);
    }

    static LocalDate date(LocalDate date) {
        return date.plusMonths(1);
    }
}
