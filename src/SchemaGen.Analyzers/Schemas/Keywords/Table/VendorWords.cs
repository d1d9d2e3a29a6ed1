namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>
/// What known tools write beside the keywords without <c>x-</c> in front: intended as it is, and no misspelt keyword. None of it restricts an instance in any specification.
/// </summary>
internal static class VendorWords
{
    public static readonly string[] All =
    [
        // Names and texts for people, as forms and platforms have them.
        "name", "names", "label", "order", "unit", "units", "hidden", "optional", "placeholder", "ui", "options", "component", "info", "note", "notes", "version", "summary", "tags", "hint", "help", "icon",
        "group", "section", "category", "value", "values", "valueType", "kind", "key", "path", "source", "visible", "disabled", "editable", "advanced", "widget", "step", "round", "multiline", "tooltip", "scale",
        "cost", "count", "limit", "max", "min", "fieldMeta", "format_description", "_meta", "meta", "metadata", "since", "status", "private", "internal", "secret", "sensitive", "immutable",

        // VS Code and Monaco.
        "enumDescriptions", "markdownDescription", "markdownEnumDescriptions", "enumItemLabels", "enumSortTexts", "enumDetails", "defaultSnippets", "errorMessage", "patternErrorMessage", "deprecationMessage",
        "markdownDeprecationMessage", "doNotSuggest", "suggestSortText", "allowComments", "allowTrailingCommas", "editPresentation", "scope", "enumSeparator",

        // Generators: jsonschema2pojo, json-schema-to-typescript, go-jsonschema, quicktype, typify, datamodel-code-generator.
        "javaType", "existingJavaType", "javaEnumNames", "javaEnums", "javaName", "javaInterfaces", "extendsJavaClass", "customPattern", "customTimezone", "customDatePattern", "customDateTimePattern", "serializer",
        "tsType", "tsEnumNames", "goJSONSchema", "goType", "goName", "rustType", "pyType", "customTypePath", "customBasePath", "exportName", "typeName", "className", "enumNames",

        // ajv-keywords and ajv-errors, which only ajv reads; TypeBox, Zod and typescript-json-schema.
        "transform", "uniqueItemProperties", "dynamicDefaults", "typeof", "instanceof", "range", "exclusiveRange", "regexp", "allRequired", "anyRequired", "oneRequired", "patternRequired", "prohibited",
        "deepProperties", "deepRequired", "select", "selectCases", "selectDefault", "switch", "formatMinimum", "formatMaximum", "formatExclusiveMinimum", "formatExclusiveMaximum", "coerce", "brand", "strict",

        // Form builders: json-editor, react-jsonschema-form, JSON Forms, Airbyte.
        "propertyOrder", "propertyOrdering", "headerTemplate", "enumSource", "watch", "template", "links", "infoText", "inputAttributes", "enum_titles", "enumOptions", "uiSchema", "displayName", "display_type",
        "airbyte_secret", "pattern_descriptor", "always_show", "group_label", "mediaType", "media", "fieldset", "defaultProperties",

        // Google's discovery documents and Avro-like lists of fields.
        "location", "repeated", "enumDeprecated", "annotations", "fields", "doc", "logicalType", "param", "params",

        // pydantic before version 2, for what it could not express.
        "ge", "gt", "le", "lt", "multiple_of", "env_names", "python_type",
    ];
}
