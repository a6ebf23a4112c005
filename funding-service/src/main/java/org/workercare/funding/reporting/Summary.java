package org.workercare.funding.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.workercare.funding.reporting.ReportStore.Earmarked;
import org.workercare.funding.reporting.ReportStore.Leaf;
import org.workercare.platform.kernel.Money;

/**
 * What a programme's plans gave to whom.
 *
 * @param allocated what its projects got from plans
 * @param unallocated of the total
 * @param projects that have a share of a plan
 * @param earmarks by kind of earmark, the general money included
 */
record Summary(
        UUID programme,
        Money total,
        Money allocated,
        Money unallocated,
        long projects,
        List<Aspect> aspects,
        List<Earmarked> earmarks) {

    /** 方面. */
    record Aspect(String code, String name, long projects, Money allocated, List<Category> categories) {}

    /** 大类. */
    record Category(String code, String name, long projects, Money allocated, List<SubCategory> subCategories) {}

    /** 分类. */
    record SubCategory(String code, String name, long projects, Money allocated) {}

    /** @param leaves in the catalogue's order */
    static Summary of(UUID programme, Money total, List<Leaf> leaves, List<Earmarked> earmarks) {
        Money allocated = sum(leaves);
        List<Aspect> aspects = grouped(leaves, Leaf::aspectCode).values().stream()
                .map(Summary::aspect)
                .toList();
        return new Summary(programme, total, allocated, total.minus(allocated), projects(leaves), aspects, earmarks);
    }

    /** One row a sub-category. */
    Sheet sheet() {
        List<String> columns =
                List.of("方面 aspect", "大类 category", "代码 code", "分类 subCategory", "项目数 projects", "拨款 allocated");
        return new Sheet("summary", columns, aspects.stream().flatMap(aspect -> aspect.categories().stream()
                .flatMap(category -> category.subCategories().stream()
                        .map(it -> List.of(
                                Cell.of(aspect.name()),
                                Cell.of(category.name()),
                                Cell.of(it.code()),
                                Cell.of(it.name()),
                                Cell.of(it.projects()),
                                Cell.of(it.allocated()))))));
    }

    private static Aspect aspect(List<Leaf> leaves) {
        List<Category> categories = grouped(leaves, Leaf::categoryCode).values().stream()
                .map(Summary::category)
                .toList();
        Leaf first = leaves.getFirst();
        return new Aspect(first.aspectCode(), first.aspectName(), projects(leaves), sum(leaves), categories);
    }

    private static Category category(List<Leaf> leaves) {
        List<SubCategory> subCategories = leaves.stream()
                .map(leaf -> new SubCategory(leaf.code(), leaf.name(), leaf.projects(), leaf.allocated()))
                .toList();
        Leaf first = leaves.getFirst();
        return new Category(first.categoryCode(), first.categoryName(), projects(leaves), sum(leaves), subCategories);
    }

    private static Map<String, List<Leaf>> grouped(List<Leaf> leaves, Function<Leaf, String> by) {
        return leaves.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private static Money sum(List<Leaf> leaves) {
        return leaves.stream().map(Leaf::allocated).reduce(Money.ZERO, Money::plus);
    }

    private static long projects(List<Leaf> leaves) {
        return leaves.stream().mapToLong(Leaf::projects).sum();
    }
}
