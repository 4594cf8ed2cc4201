package io.zhanggui.hr.china;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.rule.RuleScope;
import java.util.List;
import java.util.Map;

/**
 * A city with its own insurance and fund rules (参保地).
 *
 * @param code the scope of its rules, for example {@code CN-SHANGHAI}
 */
public record Place(String code) {

    /** Beijing (北京). */
    public static final Place BEIJING = new Place("CN-BEIJING");

    /** Shanghai (上海). */
    public static final Place SHANGHAI = new Place("CN-SHANGHAI");

    /** Guangzhou (广州). */
    public static final Place GUANGZHOU = new Place("CN-GUANGZHOU");

    /** Shenzhen (深圳). */
    public static final Place SHENZHEN = new Place("CN-SHENZHEN");

    /** Hangzhou (杭州). */
    public static final Place HANGZHOU = new Place("CN-HANGZHOU");

    /** Guiyang (贵阳). */
    public static final Place GUIYANG = new Place("CN-GUIYANG");

    private static final Map<String, RuleScope> PROVINCES = Map.of(
            GUANGZHOU.code, RuleScope.of("CN-GUANGDONG"),
            SHENZHEN.code, RuleScope.of("CN-GUANGDONG"),
            HANGZHOU.code, RuleScope.of("CN-ZHEJIANG"),
            GUIYANG.code, RuleScope.of("CN-GUIZHOU"));

    public Place {
        if (!requireNonNull(code, "code").startsWith("CN-")) {
            throw new IllegalArgumentException("place '" + code + "' is not in China. Maybe CN-" + code + "?");
        }
    }

    /** The place with that code; its rules come from the library or from the host's own rule pack. */
    public static Place of(String code) {
        return new Place(code);
    }

    /** The scope of the city's rules. */
    public RuleScope scope() {
        return RuleScope.of(code);
    }

    /** Where its rules stand, the nearest first: the city, its province if the library knows it, China. */
    List<RuleScope> scopes() {
        RuleScope province = PROVINCES.get(code);
        RuleScope china = RuleScope.of("CN");
        return province == null ? List.of(scope(), china) : List.of(scope(), province, china);
    }

    @Override
    public String toString() {
        return code;
    }
}
