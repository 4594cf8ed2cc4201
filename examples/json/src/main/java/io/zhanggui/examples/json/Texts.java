package io.zhanggui.examples.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.PersonName;
import io.zhanggui.core.audit.ResidentIdentityNumber;
import io.zhanggui.core.audit.Sensitive;
import io.zhanggui.core.kpi.Score;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Types that travel as one text, the one that their {@code toString()} gives and their {@code parse} reads. */
final class Texts {

    private Texts() {}

    static void register(SimpleModule module, boolean revealing) {
        register(module, Money.class, "amount of money like CNY 20000.00", Money::parse);
        register(module, BigMoney.class, "price like CNY 0.1234", BigMoney::parse);
        register(module, CurrencyUnit.class, "currency like CNY", CurrencyUnit::of);
        register(module, LocalDate.class, "date like 2025-11-30", LocalDate::parse);
        register(module, LocalTime.class, "time like 09:00", LocalTime::parse);
        register(module, LocalDateTime.class, "local time like 2025-11-30T09:00", LocalDateTime::parse);
        register(module, YearMonth.class, "month like 2025-11", YearMonth::parse);
        register(module, Instant.class, "instant like 2025-11-30T02:00:00Z", Instant::parse);
        register(module, Score.class, "score like 86.25 or 100/3", Score::parse);
        module.addSerializer(Sensitive.class, new SensitiveSerializer(revealing));
        personal(module, PersonName.class, "name of a person", PersonName::of);
        personal(module, ResidentIdentityNumber.class, "resident identity number", ResidentIdentityNumber::parse);
        personal(module, BankCardNumber.class, "bank card number", BankCardNumber::parse);
    }

    private static <T> void register(SimpleModule module, Class<T> type, String what, Function<String, T> parse) {
        module.addSerializer(type, new ToStringSerializer(type));
        module.addDeserializer(type, TextDeserializer.open(type, what, parse));
    }

    /** What was masked on the way out is no data on the way in: nobody is called 张**. */
    private static <T> void personal(SimpleModule module, Class<T> type, String what, Function<String, T> parse) {
        module.addDeserializer(type, TextDeserializer.secret(type, what, text -> {
            if (text.contains("*")) {
                throw new IllegalArgumentException("is masked");
            }
            return parse.apply(text);
        }));
    }
}
