package io.zhanggui.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.zhanggui.core.authority.AuthorityNo;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.kpi.Weight;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.finance.contract.ObligationId;
import io.zhanggui.finance.ledger.AccountCode;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.inventory.stock.MovementId;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * Values of which only the reader of a text knows the type: arguments of violations, inputs of explanations. Text, whole
 * numbers and truth values are themselves, others say their type: {@code {"money": "CNY 5.00"}}. A value of a type that
 * is not listed goes as its text, which reads the same.
 */
final class TaggedValues {

    private static final Map<String, Class<?>> TYPES = new LinkedHashMap<>();
    private static final Map<Class<?>, String> TAGS = new HashMap<>();

    static {
        tag("decimal", BigDecimal.class);
        tag("long", Long.class);
        tag("number", Double.class);
        tag("date", LocalDate.class);
        tag("month", YearMonth.class);
        tag("instant", Instant.class);
        tag("range", LocalDateRange.class);
        tag("unit", UnitOfMeasure.class);
        for (Class<?> type : new Class<?>[] {
            Money.class,
            BigMoney.class,
            CurrencyUnit.class,
            Quantity.class,
            Weight.class,
            ReportingPeriod.class,
            CommandKey.class,
            ContractNo.class,
            JobId.class,
            LegalEntityId.class,
            OrderNo.class,
            AuthorityNo.class,
            OrgUnitId.class,
            PartyId.class,
            PersonId.class,
            PositionId.class,
            ShopId.class,
            Sku.class,
            WarehouseId.class,
            ObligationId.class,
            AccountCode.class,
            PayRunId.class,
            MovementId.class
        }) {
            tag(TypeNames.hyphenated(type.getSimpleName()), type);
        }
        TYPES.put("term", Term.class);
    }

    private static void tag(String tag, Class<?> type) {
        TYPES.put(tag, type);
        TAGS.put(type, tag);
    }

    void register(SimpleModule module) {
        module.addDeserializer(Identifier.class, new Deserializer<>(Identifier.class));
    }

    /** Writes a value with its tag. */
    static final class Serializer extends StdSerializer<Object> {

        private static final long serialVersionUID = 1;

        Serializer() {
            super(Object.class);
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            String tag = TAGS.get(value.getClass());
            if (value instanceof Integer number) {
                out.writeNumber(number);
            } else if (value instanceof Boolean truth) {
                out.writeBoolean(truth);
            } else if (tag != null) {
                out.writeStartObject();
                out.writeFieldName(tag);
                provider.defaultSerializeValue(value, out);
                out.writeEndObject();
            } else if (value instanceof Term term) {
                out.writeStartObject();
                out.writeFieldName("term");
                new KnownTerms.Serializer().serialize(term, out, provider);
                out.writeEndObject();
            } else {
                out.writeString(value.toString());
            }
        }
    }

    /** Reads a value by its tag. */
    static final class Deserializer<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1;

        private final Class<T> type;

        Deserializer(Class<T> type) {
            super(type);
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonToken token = in.currentToken();
            Object value = read(in, context);
            if (!type.isInstance(value)) {
                throw InvalidFormatException.from(
                        in,
                        "the value is no " + type.getSimpleName() + " but a " + token
                                + "; it is not shown. Maybe it lacks" + " its type, as in {\"decimal\": \"0.5\"}?",
                        "***",
                        type);
            }
            return type.cast(value);
        }

        private @Nullable Object read(JsonParser in, DeserializationContext context) throws IOException {
            return switch (in.currentToken()) {
                case VALUE_STRING -> in.getText();
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case VALUE_NUMBER_INT -> whole(in);
                case START_OBJECT -> tagged(in, context);
                default -> null;
            };
        }

        /** Jackson's own message would show a number that is too great. */
        private int whole(JsonParser in) throws IOException {
            if (in.getNumberType() != JsonParser.NumberType.INT) {
                throw InvalidFormatException.from(
                        in, "a whole number is too great to stand without its type; it is not shown", "***", type);
            }
            return in.getIntValue();
        }

        private Object tagged(JsonParser in, DeserializationContext context) throws IOException {
            String tag = in.nextFieldName();
            Class<?> tagged = tag == null ? null : TYPES.get(tag);
            if (tagged == null) {
                throw InvalidFormatException.from(
                        in,
                        "'" + (tag == null ? "" : TextDeserializer.shortened(tag))
                                + "' is no type of a value. Maybe one of " + TYPES.keySet() + "?",
                        tag,
                        type);
            }
            in.nextToken();
            Object value = silently(in, context, tag, tagged);
            if (in.nextToken() != JsonToken.END_OBJECT) {
                throw InvalidFormatException.from(in, "a value has one type, but more follow '" + tag + "'", tag, type);
            }
            return value;
        }

        /** An input of an explanation may be somebody's pay, so a wrong value is not shown. */
        private static Object silently(JsonParser in, DeserializationContext context, String tag, Class<?> tagged)
                throws IOException {
            try {
                return context.readValue(in, tagged);
            } catch (JsonProcessingException e) {
                throw InvalidFormatException.from(in, "the value is no '" + tag + "'; it is not shown", "***", tagged);
            }
        }
    }
}
