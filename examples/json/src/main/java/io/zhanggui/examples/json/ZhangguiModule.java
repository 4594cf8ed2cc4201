package io.zhanggui.examples.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.hr.china.ChinaRules;
import io.zhanggui.hr.china.tax.CumulativeLabour;
import io.zhanggui.hr.china.tax.CumulativeTax;
import io.zhanggui.hr.china.tax.CumulativeWithholding;
import io.zhanggui.hr.china.tax.LabourWithheld;
import io.zhanggui.hr.china.tax.NonResident;
import io.zhanggui.hr.china.tax.NonResidentWithheld;
import io.zhanggui.hr.hongkong.HongKongRules;
import io.zhanggui.hr.hongkong.NoWithholding;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.WithholdingTax;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * Writes and reads every record of the library as JSON, though none has an annotation of Jackson.
 *
 * <pre>{@code
 * JsonMapper mapper = ZhangguiModule.mapper();
 * String json = mapper.writeValueAsString(slip);
 * Payslip again = mapper.readValue(json, Payslip.class);
 * }</pre>
 *
 * <p>What is exact is text: money as {@code CNY 20000.00}, decimals as {@code 0.070}. JSON numbers are counts, minor units
 * and statistics. What is absent is left out. Of a sealed type, {@code type} says which record it is, never by the name
 * of a class.
 */
public final class ZhangguiModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    private final transient TypeNames types = new TypeNames();
    private final transient KnownTerms terms = KnownTerms.ofTheLibrary();
    private final transient KnownRules rules = new KnownRules();
    private boolean revealing;

    /** The library's types, personal data masked. */
    public ZhangguiModule() {
        super("zhanggui");
        types.add(WithholdingTax.class, "cumulative", CumulativeWithholding.class);
        types.add(WithholdingTax.class, "non-resident", NonResident.class);
        types.add(WithholdingTax.class, "labour", CumulativeLabour.class);
        types.add(WithholdingTax.class, "none", NoWithholding.class);
        types.add(TaxWithheld.class, "cumulative", CumulativeTax.class);
        types.add(TaxWithheld.class, "non-resident", NonResidentWithheld.class);
        types.add(TaxWithheld.class, "labour", LabourWithheld.class);
        types.add(TaxWithheld.class, "none", NoWithholding.Nothing.class);
        rules.add(ChinaRules.all());
        rules.add(HongKongRules.all());
    }

    /** A mapper with this module as it is, and everything strict. */
    public static JsonMapper mapper() {
        return mapper(new ZhangguiModule());
    }

    /** A mapper with a module that knows more, and everything strict. */
    public static JsonMapper mapper(ZhangguiModule module) {
        ErrorReportConfiguration silent = ErrorReportConfiguration.builder()
                .maxErrorTokenLength(0)
                .maxRawContentLength(0)
                .build();
        return JsonMapper.builder(new JsonFactoryBuilder()
                        .errorReportConfiguration(silent)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addModule(module)
                .build();
    }

    /** The same with personal data and the causes of failures in the open; whoever asks for it answers for where it goes. */
    public ZhangguiModule revealing() {
        revealing = true;
        return this;
    }

    /** The same with terms of the host's own, for violations, explanations and kinds of pay. */
    public ZhangguiModule terms(Term... own) {
        terms.add(own);
        return this;
    }

    /** The same with rules of the host's own; those of decimals and roundings need not be named. */
    public ZhangguiModule ruleKeys(Collection<? extends RuleKey<?>> own) {
        rules.add(own);
        return this;
    }

    /**
     * The same with a type of the host's own behind an interface that is open, for example the tax of a jurisdiction.
     *
     * @param name what the JSON calls it, stable
     */
    public <T> ZhangguiModule subtype(Class<T> open, String name, Class<? extends T> own) {
        types.add(requireNonNull(open, "open"), requireNonNull(name, "name"), requireNonNull(own, "own"));
        return this;
    }

    @Override
    public void setupModule(SetupContext context) {
        TaggedValues values = new TaggedValues();
        addSerializer(BigDecimal.class, new DecimalSerializer());
        addDeserializer(BigDecimal.class, new DecimalDeserializer(false));
        Texts.register(this, revealing);
        Forms.register(this);
        PayForms.register(this);
        rules.register(this);
        terms.register(this);
        values.register(this);
        super.setupModule(context);
        context.insertAnnotationIntrospector(new LibraryIntrospector(types, revealing));
    }
}
