package io.zhanggui.examples.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import io.zhanggui.core.audit.Sensitive;
import io.zhanggui.core.explain.Evidence;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Identifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson about the library's records what annotations would: only components are properties, all are required but
 * those marked {@code @Nullable}, and a record of one text, an id or a code, is that text.
 */
final class LibraryIntrospector extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    private final transient TypeNames types;
    private final boolean revealing;

    LibraryIntrospector(TypeNames types, boolean revealing) {
        this.types = types;
        this.revealing = revealing;
    }

    /** The forms beside this class are written like the library's records, wherever a host copies the package to. */
    static boolean isOfTheLibrary(Class<?> type) {
        return type.getName().startsWith("io.zhanggui.")
                || type.getPackageName().equals(LibraryIntrospector.class.getPackageName());
    }

    /** Whether values of the class are somebody's pay and no business of an error message. */
    static boolean isPay(Class<?> type) {
        return type.getName().startsWith("io.zhanggui.hr.") || type.getEnclosingClass() == PayForms.class;
    }

    private static boolean isRecord(Class<?> type) {
        return type.isRecord() && isOfTheLibrary(type);
    }

    /** An id or a code; personal data is text too, but masked. */
    static boolean isText(Class<?> type) {
        return isRecord(type)
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class
                && !Sensitive.class.isAssignableFrom(type);
    }

    private static Optional<RecordComponent> component(Annotated member) {
        if (!(member instanceof AnnotatedMember of) || !isRecord(of.getDeclaringClass())) {
            return Optional.empty();
        }
        RecordComponent[] components = of.getDeclaringClass().getRecordComponents();
        if (member instanceof AnnotatedParameter parameter) {
            boolean canonical =
                    parameter.getOwner() instanceof AnnotatedConstructor constructor && isCanonical(constructor);
            return canonical ? Optional.of(components[parameter.getIndex()]) : Optional.empty();
        }
        return Arrays.stream(components)
                .filter(each -> each.getName().equals(of.getName()))
                .findFirst();
    }

    @Override
    public boolean hasIgnoreMarker(AnnotatedMember member) {
        Class<?> declaring = member.getDeclaringClass();
        boolean ofAnInterface = declaring.isInterface() && isOfTheLibrary(declaring);
        return member instanceof AnnotatedMethod
                && (ofAnInterface || isRecord(declaring))
                && component(member).isEmpty();
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated member) {
        Class<?> declaring = member instanceof AnnotatedMember of ? of.getDeclaringClass() : member.getRawType();
        return isRecord(declaring)
                ? JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS)
                : JsonInclude.Value.empty();
    }

    @Override
    public @Nullable Boolean hasAsValue(Annotated member) {
        boolean isTheText = member instanceof AnnotatedMethod method
                && isText(method.getDeclaringClass())
                && component(method).isPresent();
        return isTheText ? Boolean.TRUE : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated creator) {
        if (!(creator instanceof AnnotatedConstructor constructor) || !isRecord(constructor.getDeclaringClass())) {
            return null;
        }
        if (isText(constructor.getDeclaringClass())) {
            return JsonCreator.Mode.DELEGATING;
        }
        return isCanonical(constructor) ? JsonCreator.Mode.PROPERTIES : null;
    }

    private static boolean isCanonical(AnnotatedConstructor constructor) {
        Class<?>[] components = Arrays.stream(constructor.getDeclaringClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return Arrays.equals(components, constructor.getAnnotated().getParameterTypes());
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return component(member).map(each -> !isNullable(each)).orElse(null);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        return component(member)
                .map(each -> JsonSetter.Value.construct(isNullable(each) ? Nulls.SET : Nulls.FAIL, Nulls.FAIL))
                .orElse(JsonSetter.Value.empty());
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass annotated, JavaType type) {
        // What is asked for by its own type needs no name: values of a generic result are written without one.
        JsonTypeInfo.Value named = JsonTypeInfo.Value.construct(
                JsonTypeInfo.Id.CUSTOM, JsonTypeInfo.As.PROPERTY, "type", null, false, false, null);
        return types.baseOf(annotated.getRawType())
                .map(base -> new StdTypeResolverBuilder().init(named, types.resolver(type, base)))
                .orElse(null);
    }

    @Override
    public @Nullable Object findSerializer(Annotated member) {
        return component(member)
                .map(RecordComponent::getGenericType)
                .or(() -> interfaceOfAHost(member))
                .map(this::serializer)
                .orElse(null);
    }

    /** A host's own class may hold a term or an id by its interface too. */
    private static Optional<Type> interfaceOfAHost(Annotated member) {
        return member instanceof AnnotatedMember && isOfTheLibrary(member.getRawType())
                ? Optional.of(member.getRawType())
                : Optional.empty();
    }

    @Override
    public @Nullable Object findContentSerializer(Annotated member) {
        return component(member)
                .flatMap(LibraryIntrospector::content)
                .map(this::serializer)
                .orElse(null);
    }

    /** For components of these interfaces: the value's own class must not decide, an enum would be written by its name. */
    private @Nullable JsonSerializer<?> serializer(Type declared) {
        if (declared instanceof ParameterizedType generic && generic.getRawType() == Set.class) {
            return new SetSerializer();
        }
        if (declared == RuntimeException.class) {
            return new FailureSerializer(revealing);
        }
        if (declared == Object.class || declared == Identifier.class) {
            return new TaggedValues.Serializer();
        }
        if (declared == Evidence.class) {
            return new EvidenceForms.Serializer();
        }
        return declared instanceof Class<?> type && type.isInterface() && Term.class.isAssignableFrom(type)
                ? new KnownTerms.Serializer()
                : null;
    }

    @Override
    public @Nullable Object findDeserializer(Annotated member) {
        Type declared = component(member).map(RecordComponent::getGenericType).orElse(null);
        if (declared == Object.class) {
            return new TaggedValues.Deserializer<>(Object.class);
        }
        boolean secret = member instanceof AnnotatedMember of && isPay(of.getDeclaringClass());
        return secret && declared == long.class ? new SecretWhole() : null;
    }

    @Override
    public @Nullable Object findContentDeserializer(Annotated member) {
        Type content = component(member).flatMap(LibraryIntrospector::content).orElse(null);
        return content == Object.class ? new TaggedValues.Deserializer<>(Object.class) : null;
    }

    private static Optional<Type> content(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic
                        && Iterable.class.isAssignableFrom(component.getType())
                ? Optional.of(generic.getActualTypeArguments()[0])
                : Optional.empty();
    }
}
