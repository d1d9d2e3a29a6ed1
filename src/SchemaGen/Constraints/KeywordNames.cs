namespace SchemaGen.Constraints;

/// <summary>
/// The names of the keywords of JSON Schema, of all drafts and of OpenAPI's Schema Object. Each name is written here and nowhere else: where two places must mean the same keyword, they name the same
/// constant. What a keyword is, the analyzers' keyword table says.
/// </summary>
internal static class KeywordNames
{
    // What names schemas, refers to them, or keeps them (Core, 8 and 9).
    public const string Dialect = "$schema";
    public const string Id = "$id";
    public const string IdOfDraft4 = "id";
    public const string Anchor = "$anchor";
    public const string DynamicAnchor = "$dynamicAnchor";
    public const string RecursiveAnchor = "$recursiveAnchor";
    public const string Ref = "$ref";
    public const string DynamicRef = "$dynamicRef";
    public const string RecursiveRef = "$recursiveRef";
    public const string Vocabulary = "$vocabulary";
    public const string Comment = "$comment";
    public const string Defs = "$defs";
    public const string Definitions = "definitions";

    // Any value (Validation, 6.1).
    public const string Type = "type";
    public const string Enum = "enum";
    public const string Const = "const";
    public const string Nullable = "nullable";

    // Numbers (Validation, 6.2).
    public const string Minimum = "minimum";
    public const string Maximum = "maximum";
    public const string ExclusiveMinimum = "exclusiveMinimum";
    public const string ExclusiveMaximum = "exclusiveMaximum";
    public const string MultipleOf = "multipleOf";
    public const string DivisibleBy = "divisibleBy";

    // Texts (Validation, 6.3, 7 and 8).
    public const string MinLength = "minLength";
    public const string MaxLength = "maxLength";
    public const string Pattern = "pattern";
    public const string Format = "format";
    public const string ContentEncoding = "contentEncoding";
    public const string ContentMediaType = "contentMediaType";
    public const string ContentSchema = "contentSchema";

    // Arrays (Core, 10.3.1 and 11.2; Validation, 6.4).
    public const string Items = "items";
    public const string PrefixItems = "prefixItems";
    public const string AdditionalItems = "additionalItems";
    public const string UnevaluatedItems = "unevaluatedItems";
    public const string Contains = "contains";
    public const string MinContains = "minContains";
    public const string MaxContains = "maxContains";
    public const string MinItems = "minItems";
    public const string MaxItems = "maxItems";
    public const string UniqueItems = "uniqueItems";

    // Objects (Core, 10.3.2 and 11.3; Validation, 6.5).
    public const string Properties = "properties";
    public const string PatternProperties = "patternProperties";
    public const string AdditionalProperties = "additionalProperties";
    public const string UnevaluatedProperties = "unevaluatedProperties";
    public const string PropertyNames = "propertyNames";
    public const string Required = "required";
    public const string MinProperties = "minProperties";
    public const string MaxProperties = "maxProperties";
    public const string DependentRequired = "dependentRequired";
    public const string DependentSchemas = "dependentSchemas";
    public const string Dependencies = "dependencies";

    // Schemas at one place (Core, 10.2).
    public const string AllOf = "allOf";
    public const string AnyOf = "anyOf";
    public const string OneOf = "oneOf";
    public const string Not = "not";
    public const string If = "if";
    public const string Then = "then";
    public const string Else = "else";
    public const string Extends = "extends";
    public const string Disallow = "disallow";

    // What people are told (Validation, 9; OpenAPI, Schema Object).
    public const string Title = "title";
    public const string Description = "description";
    public const string Default = "default";
    public const string Example = "example";
    public const string Examples = "examples";
    public const string Deprecated = "deprecated";
    public const string ReadOnly = "readOnly";
    public const string WriteOnly = "writeOnly";
    public const string Discriminator = "discriminator";
    public const string ExternalDocs = "externalDocs";
    public const string Xml = "xml";
}
