package org.workercare.funding.reporting;

/** What execution rates are told apart by: a level of the catalogue, or a level of the tree of unions. */
public enum Grouping {
    ASPECT("aspect_code", "aspect_name"),
    CATEGORY("category_code", "category_name"),
    SUB_CATEGORY("code", "name"),
    PROVINCE(2),
    CITY(4),
    COUNTY(6);

    /** Of {@code report_sub_category}; null for levels of the tree. */
    final String codeColumn;

    final String nameColumn;
    /** Characters of an organisation's id that name its union of this level; zero for levels of the catalogue. */
    final int idLength;

    Grouping(String codeColumn, String nameColumn) {
        this.codeColumn = codeColumn;
        this.nameColumn = nameColumn;
        this.idLength = 0;
    }

    Grouping(int idLength) {
        this.codeColumn = null;
        this.nameColumn = null;
        this.idLength = idLength;
    }

    boolean isOfCatalogue() {
        return codeColumn != null;
    }
}
