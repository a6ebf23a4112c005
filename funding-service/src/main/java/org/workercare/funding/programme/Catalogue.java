package org.workercare.funding.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The three levels of what a programme pays for.
 *
 * @param aspects 方面, in the programme's order
 */
public record Catalogue(@NotEmpty @Size(max = 50) List<@Valid @NotNull Aspect> aspects) {

    private static final String CODE = "[A-Za-z0-9.\\-]{1,20}";

    /** What a sub-category does by itself. */
    public enum Serves {
        /** The difference between a discounted meal and its price at stations. */
        MEAL_SUBSIDY
    }

    /** 方面. */
    public record Aspect(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotBlank @Size(max = 200) String name,
            @NotEmpty @Size(max = 50) List<@Valid @NotNull Category> categories) {}

    /** 大类. */
    public record Category(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotBlank @Size(max = 200) String name,
            @NotEmpty @Size(max = 50) List<@Valid @NotNull SubCategory> subCategories) {}

    /** 分类. */
    public record SubCategory(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotBlank @Size(max = 200) String name,
            @JsonInclude(JsonInclude.Include.NON_NULL) Serves serves) {}

    /** How many there are of each. */
    public record Counts(long aspects, long categories, long subCategories) {}

    /** A sub-category with all that stands above it, numbered in the catalogue's order. */
    public record Leaf(
            String code,
            String name,
            String categoryCode,
            String categoryName,
            String aspectCode,
            String aspectName,
            Serves serves,
            int position) {

        Leaf at(int place) {
            return new Leaf(code, name, categoryCode, categoryName, aspectCode, aspectName, serves, place);
        }
    }

    public Counts counts() {
        return new Counts(aspects.size(), categories().count(), subCategories().count());
    }

    private Stream<Category> categories() {
        return aspects.stream().flatMap(aspect -> aspect.categories().stream());
    }

    private Stream<SubCategory> subCategories() {
        return categories().flatMap(category -> category.subCategories().stream());
    }

    /** A code that stands twice among aspects, among categories or among sub-categories. */
    Optional<String> duplicateCode() {
        return Stream.of(
                        aspects.stream().map(Aspect::code),
                        categories().map(Category::code),
                        subCategories().map(SubCategory::code))
                .flatMap(Catalogue::duplicates)
                .findFirst();
    }

    private static Stream<String> duplicates(Stream<String> codes) {
        Set<String> seen = new HashSet<>();
        return codes.filter(code -> !seen.add(code));
    }

    List<Leaf> leaves() {
        List<Leaf> unnumbered = aspects.stream()
                .flatMap(aspect -> aspect.categories().stream().flatMap(category -> category.subCategories().stream()
                        .map(sub -> new Leaf(
                                sub.code(),
                                sub.name(),
                                category.code(),
                                category.name(),
                                aspect.code(),
                                aspect.name(),
                                sub.serves(),
                                0))))
                .toList();
        return IntStream.range(0, unnumbered.size())
                .mapToObj(i -> unnumbered.get(i).at(i + 1))
                .toList();
    }
}
