using SchemaGen.Constraints;

namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>
/// Describes the keywords of all drafts from 3 to 2020-12 and of OpenAPI's Schema Object. All code that needs to know whether a member of a schema is a keyword, what it does,
/// where it is read, or how two of its values combine looks it up here. To add a keyword, begin here.
/// </summary>
internal static partial class KeywordTable
{
    /// <summary>All keywords. A misspelt name that is equally near to several of them is taken for the first.</summary>
    public static readonly Keyword[] All =
    [
        // Identifiers, references, and locations of definitions.
        new(KeywordNames.Dialect, Identifier | AnyType | From3 | First | ReadByResolution | Text),
        new(KeywordNames.Id, Identifier | AnyType | From6 | First | ReadByResolution | Text),
        new(KeywordNames.IdOfDraft4, Identifier | AnyType | Draft3 | Draft4 | First | ReadByResolution | Text),
        new(KeywordNames.Anchor, Identifier | AnyType | From2019 | First | ReadByResolution | Text),
        new(KeywordNames.DynamicAnchor, Identifier | AnyType | From2020 | First | ReadByResolution | Text),
        new(KeywordNames.RecursiveAnchor, Identifier | AnyType | Draft2019 | First | Unread | Flag),
        new(KeywordNames.Ref, Applicator | AnyType | AllDialects | Equal | ReadByResolution | ReadByComposition | InPlace | Text),
        new(KeywordNames.DynamicRef, Applicator | AnyType | From2020 | Equal | Unread | InPlace | Conditional | Text),
        new(KeywordNames.RecursiveRef, Applicator | AnyType | Draft2019 | Equal | Unread | InPlace | Conditional | Text),
        new(KeywordNames.Vocabulary, Identifier | AnyType | From2019 | First | Unread),
        new(KeywordNames.Comment, Location | AnyType | From7 | First | Unread | Text),
        new(KeywordNames.Defs, Location | AnyType | From2019 | First | ReadByResolution | HoldsSchemaMap),
        new(KeywordNames.Definitions, Location | AnyType | Draft4 | Draft6 | Draft7 | First | ReadByResolution | HoldsSchemaMap),

        // Any type.
        new(KeywordNames.Type, Assertion | AnyType | AllDialects | CommonTypes | ReadByType),
        new(KeywordNames.Enum, Assertion | AnyType | AllDialects | CommonValues | ReadByValues | HoldsInstance),
        new(KeywordNames.Const, Assertion | AnyType | From6 | Constant | ReadByValues | HoldsInstance),
        new(KeywordNames.Nullable, Assertion | Null | OpenApi30 | Either | ReadByType | Flag),

        // Numbers.
        new(KeywordNames.Minimum, Assertion | Numbers | AllDialects | Greatest | ReadByShape | ReadByBounds | Number),
        new(KeywordNames.Maximum, Assertion | Numbers | AllDialects | Least | ReadByShape | ReadByBounds | Number),
        new(KeywordNames.ExclusiveMinimum, Assertion | Numbers | AllDialects | Greatest | ReadByShape | ReadByBounds | Number),
        new(KeywordNames.ExclusiveMaximum, Assertion | Numbers | AllDialects | Least | ReadByShape | ReadByBounds | Number),
        new(KeywordNames.MultipleOf, Assertion | Numbers | From4 | OpenApi | CommonMultiple | ReadByShape | ReadByBounds | Number),
        new(KeywordNames.DivisibleBy, Assertion | Numbers | Draft3 | Equal | Unread | Number),

        // Strings. The content keywords say what a string holds; since draft 2019-09 they do not restrict it (Validation, 8.2), and few authors of earlier schemas expect a string to be decoded.
        new(KeywordNames.MinLength, Assertion | Texts | AllDialects | Greatest | ReadByShape | ReadByBounds | Count),
        new(KeywordNames.MaxLength, Assertion | Texts | AllDialects | Least | ReadByShape | ReadByBounds | Count),
        new(KeywordNames.Pattern, Assertion | Texts | AllDialects | Equal | ReadByShape | ReadByBounds | Text),
        new(KeywordNames.Format, Assertion | Texts | AllDialects | Equal | ReadByShape | ReadByBounds | Text),
        new(KeywordNames.ContentEncoding, Annotation | Texts | From7 | First | Unread | Text),
        new(KeywordNames.ContentMediaType, Annotation | Texts | From7 | First | Unread | Text),
        new(KeywordNames.ContentSchema, Annotation | Texts | From2019 | First | Unread | HoldsSchema),

        // Arrays.
        new(KeywordNames.Items, Applicator | Lists | AllDialects | BothSchemas | ReadByShape | ReadByBounds | HoldsSchema | OfItems),
        new(KeywordNames.PrefixItems, Applicator | Lists | From2020 | Equal | ReadByPlaces | HoldsSchemaList | OfItems),
        new(KeywordNames.AdditionalItems, Applicator | Lists | Draft3 | Draft4 | Draft6 | Draft7 | Draft2019 | Equal | ReadByPlaces | HoldsSchema | OfItems),
        new(KeywordNames.UnevaluatedItems, Applicator | Lists | From2019 | Equal | Unread | HoldsSchema | OfItems),
        new(KeywordNames.Contains, Applicator | Lists | From6 | KeptTwice | ReadByContained | ReadByBounds | HoldsSchema | OfItems),
        new(KeywordNames.MinContains, Assertion | Lists | From2019 | KeptTwice | ReadByContained | ReadByBounds | Count),
        new(KeywordNames.MaxContains, Assertion | Lists | From2019 | KeptTwice | ReadByContained | ReadByBounds | Count),
        new(KeywordNames.MinItems, Assertion | Lists | AllDialects | Greatest | ReadByShape | ReadByBounds | Count),
        new(KeywordNames.MaxItems, Assertion | Lists | AllDialects | Least | ReadByShape | ReadByBounds | Count),
        new(KeywordNames.UniqueItems, Assertion | Lists | AllDialects | Either | ReadByShape | ReadByBounds | Flag),

        // Objects.
        new(KeywordNames.Properties, Applicator | Objects | AllDialects | BothSchemasOfEach | ReadByShape | ReadByBounds | HoldsSchemaMap | OfMembers),
        new(KeywordNames.PatternProperties, Applicator | Objects | From3 | BothSchemasOfEach | ReadByNames | ReadByBounds | HoldsSchemaMap | OfMembers | Conditional),
        new(KeywordNames.AdditionalProperties, Applicator | Objects | AllDialects | BothSchemas | ReadByShape | ReadByBounds | HoldsSchema | OfMembers),
        new(KeywordNames.UnevaluatedProperties, Applicator | Objects | From2019 | Equal | ReadByUnevaluated | HoldsSchema | OfMembers),
        new(KeywordNames.PropertyNames, Applicator | Objects | From6 | Equal | ReadByNames | ReadByBounds | HoldsSchema | OfNames),
        new(KeywordNames.Required, Assertion | Objects | AllDialects | AllNames | ReadByShape | ReadByBounds | Names),
        new(KeywordNames.MinProperties, Assertion | Objects | From4 | OpenApi | Greatest | ReadByShape | ReadByMembers | ReadByBounds | Count),
        new(KeywordNames.MaxProperties, Assertion | Objects | From4 | OpenApi | Least | ReadByShape | ReadByMembers | ReadByBounds | Count),
        new(KeywordNames.DependentRequired, Assertion | Objects | From2019 | AllNamesOfEach | ReadByShape | ReadByBounds),
        new(KeywordNames.DependentSchemas, Applicator | Objects | From2019 | KeptTwice | ReadByAlternatives | ReadByMembers | ReadByBounds | HoldsSchemaMap | InPlace | Conditional),
        new(KeywordNames.Dependencies, Applicator | Objects | Draft3 | Draft4 | Draft6 | Draft7 | AllNamesOfEach | ReadByShape | ReadByMembers | ReadByBounds | HoldsSchemaMap | InPlace | Conditional),

        // In-place applicators.
        new(KeywordNames.AllOf, Applicator | AnyType | From4 | OpenApi | Equal | ReadByComposition | HoldsSchemaList | InPlace),
        new(KeywordNames.AnyOf, Applicator | AnyType | From4 | OpenApi30 | KeptTwice | ReadByAlternatives | ReadByMembers | ReadByValue | HoldsSchemaList | InPlace | Conditional),
        new(KeywordNames.OneOf, Applicator | AnyType | From4 | OpenApi30 | KeptTwice | ReadByAlternatives | ReadByMembers | ReadByValue | HoldsSchemaList | InPlace | Conditional),
        new(KeywordNames.Not, Applicator | AnyType | From4 | OpenApi30 | KeptTwice | ReadByMembers | ReadByValue | HoldsSchema | InPlace),
        new(KeywordNames.If, Applicator | AnyType | From7 | KeptTwice | ReadByMembers | ReadByValue | HoldsSchema | InPlace | Conditional),
        new(KeywordNames.Then, Applicator | AnyType | From7 | KeptTwice | ReadByAlternatives | ReadByMembers | ReadByValue | HoldsSchema | InPlace),
        new(KeywordNames.Else, Applicator | AnyType | From7 | KeptTwice | ReadByAlternatives | ReadByMembers | ReadByValue | HoldsSchema | InPlace),
        new(KeywordNames.Extends, Applicator | AnyType | Draft3 | Equal | Unread | HoldsSchemaList | InPlace),
        new(KeywordNames.Disallow, Applicator | AnyType | Draft3 | Equal | Unread | HoldsSchemaList | InPlace),

        // Annotations.
        new(KeywordNames.Title, Annotation | AnyType | AllDialects | First | ReadByAnnotations | Text),
        new(KeywordNames.Description, Annotation | AnyType | AllDialects | First | ReadByAnnotations | Text),
        new(KeywordNames.Default, Annotation | AnyType | AllDialects | First | ReadByAnnotations | HoldsInstance),
        new(KeywordNames.Example, Annotation | AnyType | OpenApi | First | ReadByAnnotations | HoldsInstance),
        new(KeywordNames.Examples, Annotation | AnyType | From6 | First | ReadByAnnotations | HoldsInstance),
        new(KeywordNames.Deprecated, Annotation | AnyType | From2019 | OpenApi30 | Either | ReadByAnnotations | Flag),
        new(KeywordNames.ReadOnly, Annotation | AnyType | From7 | OpenApi | Either | ReadByAnnotations | Flag),
        new(KeywordNames.WriteOnly, Annotation | AnyType | From7 | OpenApi30 | Either | Unread | Flag),
        new(KeywordNames.Discriminator, Annotation | Objects | OpenApi | First | ReadByAnnotations),
        new(KeywordNames.ExternalDocs, Annotation | AnyType | OpenApi | First | Unread),
        new(KeywordNames.Xml, Annotation | AnyType | OpenApi | First | Unread),
    ];

    /// <summary>The extensions that are read.</summary>
    private static readonly string[] s_extensions =
    [
        VendorKeywordNames.EnumNames, VendorKeywordNames.EnumVarNames, VendorKeywordNames.EnumDescriptions, VendorKeywordNames.EnumDescriptionList,
        VendorKeywordNames.PropertyOrder, VendorKeywordNames.Order, VendorKeywordNames.Playground, VendorKeywordNames.AnnotatedFormat, VendorKeywordNames.DiscriminatorValue, VendorKeywordNames.MicrosoftDiscriminatorValue,
    ];

    private static readonly char[] s_signs = [':', '~', '@', '.', '/', '#'];

    private static readonly Dictionary<string, Keyword> s_byName = Index();

    /// <summary>Finds the keyword, or the vendor's keyword, with the name; null for an unknown name.</summary>
    public static Keyword? Find(string name)
    {
        s_byName.TryGetValue(name, out Keyword? found);
        return found;
    }

    /// <summary>Whether a member of a schema does not restrict which instances are valid. One that no specification knows is an annotation (Core, 6.5).</summary>
    public static bool IsSilent(string name) => Find(name) is not { Constrains: true };

    /// <summary>Whether the name is that of an extension: it starts as one (<c>x-</c>, <c>_</c>), or has a sign that no keyword has (<c>ui:widget</c>, <c>~kind</c>, <c>@type</c>).</summary>
    public static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal) || name.StartsWith("_", StringComparison.Ordinal) || name.IndexOfAny(s_signs) >= 0;

    /// <summary>The rule by which two values of the keyword combine.</summary>
    public static MergeRule MergeOf(string name) => Find(name)?.Merge ?? MergeRule.First;

    /// <summary>The readers that read the keyword; none for an unknown name.</summary>
    public static KeywordReaders ReadersOf(string name) => Find(name)?.Readers ?? KeywordReaders.None;

    /// <summary>The adjacent keywords that the meaning of a keyword depends on; null for most. An in-place applicator without any of them has no effect.</summary>
    public static string[]? AdjacentTo(string name) => name switch
    {
        KeywordNames.ContentSchema => [KeywordNames.ContentMediaType],
        KeywordNames.Items => [KeywordNames.PrefixItems],
        KeywordNames.AdditionalItems => [KeywordNames.Items],
        KeywordNames.Contains => [KeywordNames.MinContains, KeywordNames.MaxContains],
        KeywordNames.MinContains => [KeywordNames.Contains],
        KeywordNames.MaxContains => [KeywordNames.Contains],
        KeywordNames.AdditionalProperties => [KeywordNames.Properties, KeywordNames.PatternProperties],
        KeywordNames.If => [KeywordNames.Then, KeywordNames.Else],
        KeywordNames.Then => [KeywordNames.If],
        KeywordNames.Else => [KeywordNames.If],
        _ => null,
    };

    private static Dictionary<string, Keyword> Index()
    {
        var index = new Dictionary<string, Keyword>(All.Length + s_extensions.Length + VendorWords.All.Length, StringComparer.Ordinal);
        foreach (Keyword keyword in All)
        {
            index.Add(keyword.Name, keyword);
        }

        foreach (string extension in s_extensions)
        {
            index.Add(extension, new Keyword(extension, Vendor | AnyType | First | ReadByAnnotations));
        }

        foreach (string word in VendorWords.All)
        {
            index.Add(word, new Keyword(word, Vendor | AnyType | First | Unread));
        }

        return index;
    }
}
