using SchemaGen.Constraints;
using static SchemaGen.Schemas.Keywords.Table.Dialects;
using static SchemaGen.Schemas.Keywords.Table.KeywordContent;
using static SchemaGen.Schemas.Keywords.Table.KeywordKind;
using static SchemaGen.Schemas.Keywords.Table.KeywordReaders;
using static SchemaGen.Schemas.Keywords.Table.KeywordScope;
using static SchemaGen.Schemas.Keywords.Table.MergeRule;

namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>
/// Describes the keywords of all drafts from 3 to 2020-12 and of OpenAPI's Schema Object. All code that needs to know whether a member of a schema is a keyword, what it does,
/// where it is read, or how two of its values combine looks it up here. To add a keyword, begin here.
/// </summary>
internal static class KeywordTable
{
    /// <summary>All keywords. A misspelt name that is equally near to several of them is taken for the first.</summary>
    public static readonly Keyword[] All =
    [
        // Identifiers, references, and locations of definitions.
        new(KeywordNames.Dialect, Identifier, JsonTypes.Any, From3, First, Resolution),
        new(KeywordNames.Id, Identifier, JsonTypes.Any, From6, First, Resolution),
        new(KeywordNames.IdOfDraft4, Identifier, JsonTypes.Any, Draft3 | Draft4, First, Resolution),
        new(KeywordNames.Anchor, Identifier, JsonTypes.Any, From2019, First, Resolution),
        new(KeywordNames.DynamicAnchor, Identifier, JsonTypes.Any, From2020, First, Resolution),
        new(KeywordNames.RecursiveAnchor, Identifier, JsonTypes.Any, Draft2019, First, KeywordReaders.None),
        new(KeywordNames.Ref, Applicator, JsonTypes.Any, Dialects.All, Equal, Resolution | KeywordReaders.Composition, NoSchema, InPlace),
        new(KeywordNames.DynamicRef, Applicator, JsonTypes.Any, From2020, Equal, KeywordReaders.None, NoSchema, InPlace | Conditional),
        new(KeywordNames.RecursiveRef, Applicator, JsonTypes.Any, Draft2019, Equal, KeywordReaders.None, NoSchema, InPlace | Conditional),
        new(KeywordNames.Vocabulary, Identifier, JsonTypes.Any, From2019, First, KeywordReaders.None),
        new(KeywordNames.Comment, Location, JsonTypes.Any, From7, First, KeywordReaders.None),
        new(KeywordNames.Defs, Location, JsonTypes.Any, From2019, First, Resolution, SchemaMap),
        new(KeywordNames.Definitions, Location, JsonTypes.Any, Draft4 | Draft6 | Draft7, First, Resolution, SchemaMap),

        // Any type.
        new(KeywordNames.Type, Assertion, JsonTypes.Any, Dialects.All, CommonTypes, KeywordReaders.Type),
        new(KeywordNames.Enum, Assertion, JsonTypes.Any, Dialects.All, CommonValues, Values, Instance),
        new(KeywordNames.Const, Assertion, JsonTypes.Any, From6, Constant, Values, Instance),
        new(KeywordNames.Nullable, Assertion, JsonTypes.Null, OpenApi30, Either, KeywordReaders.Type),

        // Numbers.
        new(KeywordNames.Minimum, Assertion, JsonTypes.Number, Dialects.All, Greatest, Shape | Bounds),
        new(KeywordNames.Maximum, Assertion, JsonTypes.Number, Dialects.All, Least, Shape | Bounds),
        new(KeywordNames.ExclusiveMinimum, Assertion, JsonTypes.Number, Dialects.All, Greatest, Shape | Bounds),
        new(KeywordNames.ExclusiveMaximum, Assertion, JsonTypes.Number, Dialects.All, Least, Shape | Bounds),
        new(KeywordNames.MultipleOf, Assertion, JsonTypes.Number, From4 | OpenApi, CommonMultiple, Shape | Bounds),
        new(KeywordNames.DivisibleBy, Assertion, JsonTypes.Number, Draft3, Equal, KeywordReaders.None),

        // Strings. Later drafts let an implementation take the content keywords as annotations; an author who writes them means them as constraints.
        new(KeywordNames.MinLength, Assertion, JsonTypes.String, Dialects.All, Greatest, Shape | Bounds),
        new(KeywordNames.MaxLength, Assertion, JsonTypes.String, Dialects.All, Least, Shape | Bounds),
        new(KeywordNames.Pattern, Assertion, JsonTypes.String, Dialects.All, Equal, Shape | Bounds),
        new(KeywordNames.Format, Assertion, JsonTypes.String, Dialects.All, Equal, Shape | Bounds),
        new(KeywordNames.ContentEncoding, Assertion, JsonTypes.String, From7, Equal, KeywordReaders.None),
        new(KeywordNames.ContentMediaType, Assertion, JsonTypes.String, From7, Equal, KeywordReaders.None),
        new(KeywordNames.ContentSchema, Assertion, JsonTypes.String, From2019, Equal, KeywordReaders.None, Schema, adjacent: [KeywordNames.ContentMediaType]),

        // Arrays.
        new(KeywordNames.Items, Applicator, JsonTypes.Array, Dialects.All, BothSchemas, Shape | Bounds, Schema, Items, [KeywordNames.PrefixItems]),
        new(KeywordNames.PrefixItems, Applicator, JsonTypes.Array, From2020, Equal, Places, SchemaList, Items),
        new(KeywordNames.AdditionalItems, Applicator, JsonTypes.Array, Draft3 | Draft4 | Draft6 | Draft7 | Draft2019, Equal, Places, Schema, Items, [KeywordNames.Items]),
        new(KeywordNames.UnevaluatedItems, Applicator, JsonTypes.Array, From2019, Equal, KeywordReaders.None, Schema, Items),
        new(KeywordNames.Contains, Applicator, JsonTypes.Array, From6, KeptTwice, Contained | Bounds, Schema, Items, [KeywordNames.MinContains, KeywordNames.MaxContains]),
        new(KeywordNames.MinContains, Assertion, JsonTypes.Array, From2019, KeptTwice, Contained | Bounds, adjacent: [KeywordNames.Contains]),
        new(KeywordNames.MaxContains, Assertion, JsonTypes.Array, From2019, KeptTwice, Contained | Bounds, adjacent: [KeywordNames.Contains]),
        new(KeywordNames.MinItems, Assertion, JsonTypes.Array, Dialects.All, Greatest, Shape | Bounds),
        new(KeywordNames.MaxItems, Assertion, JsonTypes.Array, Dialects.All, Least, Shape | Bounds),
        new(KeywordNames.UniqueItems, Assertion, JsonTypes.Array, Dialects.All, Either, Shape | Bounds),

        // Objects.
        new(KeywordNames.Properties, Applicator, JsonTypes.Object, Dialects.All, BothSchemasOfEach, Shape | Bounds, SchemaMap, KeywordScope.Members),
        new(KeywordNames.PatternProperties, Applicator, JsonTypes.Object, From3, BothSchemasOfEach, KeywordReaders.Names | Bounds, SchemaMap, KeywordScope.Members | Conditional),
        new(KeywordNames.AdditionalProperties, Applicator, JsonTypes.Object, Dialects.All, BothSchemas, Shape | Bounds, Schema, KeywordScope.Members, [KeywordNames.Properties, KeywordNames.PatternProperties]),
        new(KeywordNames.UnevaluatedProperties, Applicator, JsonTypes.Object, From2019, Equal, Unevaluated, Schema, KeywordScope.Members),
        new(KeywordNames.PropertyNames, Applicator, JsonTypes.Object, From6, Equal, KeywordReaders.Names | Bounds, Schema, KeywordScope.Names),
        new(KeywordNames.Required, Assertion, JsonTypes.Object, Dialects.All, AllNames, Shape | Bounds),
        new(KeywordNames.MinProperties, Assertion, JsonTypes.Object, From4 | OpenApi, Greatest, Shape | KeywordReaders.Members | Bounds),
        new(KeywordNames.MaxProperties, Assertion, JsonTypes.Object, From4 | OpenApi, Least, Shape | KeywordReaders.Members | Bounds),
        new(KeywordNames.DependentRequired, Assertion, JsonTypes.Object, From2019, AllNamesOfEach, Shape | Bounds),
        new(KeywordNames.DependentSchemas, Applicator, JsonTypes.Object, From2019, KeptTwice, Alternatives | KeywordReaders.Members | Bounds, SchemaMap, InPlace | Conditional),
        new(KeywordNames.Dependencies, Applicator, JsonTypes.Object, Draft3 | Draft4 | Draft6 | Draft7, AllNamesOfEach, Shape | KeywordReaders.Members | Bounds, SchemaMap, InPlace | Conditional),

        // In-place applicators.
        new(KeywordNames.AllOf, Applicator, JsonTypes.Any, From4 | OpenApi, Equal, KeywordReaders.Composition, SchemaList, InPlace),
        new(KeywordNames.AnyOf, Applicator, JsonTypes.Any, From4 | OpenApi30, KeptTwice, Alternatives | KeywordReaders.Members | Value, SchemaList, InPlace | Conditional),
        new(KeywordNames.OneOf, Applicator, JsonTypes.Any, From4 | OpenApi30, KeptTwice, Alternatives | KeywordReaders.Members | Value, SchemaList, InPlace | Conditional),
        new(KeywordNames.Not, Applicator, JsonTypes.Any, From4 | OpenApi30, KeptTwice, KeywordReaders.Members | Value, Schema, InPlace),
        new(KeywordNames.If, Applicator, JsonTypes.Any, From7, KeptTwice, KeywordReaders.Members | Value, Schema, InPlace | Conditional, [KeywordNames.Then, KeywordNames.Else]),
        new(KeywordNames.Then, Applicator, JsonTypes.Any, From7, KeptTwice, Alternatives | KeywordReaders.Members | Value, Schema, InPlace, [KeywordNames.If]),
        new(KeywordNames.Else, Applicator, JsonTypes.Any, From7, KeptTwice, Alternatives | KeywordReaders.Members | Value, Schema, InPlace, [KeywordNames.If]),
        new(KeywordNames.Extends, Applicator, JsonTypes.Any, Draft3, Equal, KeywordReaders.None, SchemaList, InPlace),
        new(KeywordNames.Disallow, Applicator, JsonTypes.Any, Draft3, Equal, KeywordReaders.None, SchemaList, InPlace),

        // Annotations.
        new(KeywordNames.Title, Annotation, JsonTypes.Any, Dialects.All, First, Annotations),
        new(KeywordNames.Description, Annotation, JsonTypes.Any, Dialects.All, First, Annotations),
        new(KeywordNames.Default, Annotation, JsonTypes.Any, Dialects.All, First, Annotations, Instance),
        new(KeywordNames.Example, Annotation, JsonTypes.Any, OpenApi, First, Annotations, Instance),
        new(KeywordNames.Examples, Annotation, JsonTypes.Any, From6, First, Annotations, Instance),
        new(KeywordNames.Deprecated, Annotation, JsonTypes.Any, From2019 | OpenApi30, Either, Annotations),
        new(KeywordNames.ReadOnly, Annotation, JsonTypes.Any, From7 | OpenApi, Either, Annotations),
        new(KeywordNames.WriteOnly, Annotation, JsonTypes.Any, From7 | OpenApi30, Either, KeywordReaders.None),
        new(KeywordNames.Discriminator, Annotation, JsonTypes.Object, OpenApi, First, Annotations),
        new(KeywordNames.ExternalDocs, Annotation, JsonTypes.Any, OpenApi, First, KeywordReaders.None),
        new(KeywordNames.Xml, Annotation, JsonTypes.Any, OpenApi, First, KeywordReaders.None),
    ];

    /// <summary>The names of vendors' annotations beside the keywords: intended as they are, and not misspelt keywords.</summary>
    private static readonly string[] s_vendorWords =
    [
        VendorKeywordNames.EnumNames, VendorKeywordNames.EnumVarNames, VendorKeywordNames.EnumDescriptions, VendorKeywordNames.EnumDescriptionList,
        VendorKeywordNames.PropertyOrder, VendorKeywordNames.Order, VendorKeywordNames.Playground,
        "name", "names", "label", "order", "unit", "units", "hidden", "optional", "placeholder", "ui", "options", "component", "info", "note", "notes", "version", "summary", "tags",
    ];

    private static readonly Dictionary<string, Keyword> s_byName = Index();

    /// <summary>Finds the keyword, or the vendor's keyword, with the name; null for an unknown name.</summary>
    public static Keyword? Find(string name)
    {
        s_byName.TryGetValue(name, out Keyword? found);
        return found;
    }

    /// <summary>Whether a member of a schema does not restrict which instances are valid. An unknown one might be meant to.</summary>
    public static bool IsSilent(string name) => Find(name) is { } keyword ? !keyword.Constrains : IsExtension(name);

    /// <summary>Whether the name is that of an extension.</summary>
    public static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>The rule by which two values of the keyword combine.</summary>
    public static MergeRule MergeOf(string name) => Find(name)?.Merge ?? (IsExtension(name) ? First : Equal);

    /// <summary>The readers that read the keyword; none for an unknown name.</summary>
    public static KeywordReaders ReadersOf(string name) => Find(name)?.Readers ?? KeywordReaders.None;

    private static Dictionary<string, Keyword> Index()
    {
        var index = new Dictionary<string, Keyword>(All.Length + s_vendorWords.Length, StringComparer.Ordinal);
        foreach (Keyword keyword in All)
        {
            index.Add(keyword.Name, keyword);
        }

        foreach (string word in s_vendorWords)
        {
            index.Add(word, new Keyword(word, Vendor, JsonTypes.Any, Dialects.None, First, IsExtension(word) ? Annotations : KeywordReaders.None));
        }

        return index;
    }
}
