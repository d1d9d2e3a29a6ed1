using System.Reflection;
using SchemaGen.Constraints;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Keywords;

/// <summary>The table of keywords: each has a row, and its columns agree with each other and with the specifications.</summary>
public sealed class KeywordTableTests
{
    /// <summary>What each dialect has, written down from its specification and not from the table.</summary>
    public static TheoryData<string, string[]> Specifications { get; } = new()
    {
        { nameof(Dialects.Draft3), [.. Words("$schema id $ref type enum minimum maximum exclusiveMinimum exclusiveMaximum divisibleBy minLength maxLength pattern format"), .. Words("items additionalItems minItems maxItems uniqueItems properties patternProperties additionalProperties required dependencies extends disallow title description default")] },
        { nameof(Dialects.Draft4), [.. s_draft4, .. Words("$schema id definitions dependencies additionalItems patternProperties anyOf oneOf not")] },
        { nameof(Dialects.Draft6), [.. s_draft6, .. Words("definitions dependencies additionalItems")] },
        { nameof(Dialects.Draft7), [.. s_draft7, .. Words("definitions dependencies additionalItems")] },
        { nameof(Dialects.Draft2019), [.. s_draft2019, .. Words("additionalItems $recursiveAnchor $recursiveRef")] },
        { nameof(Dialects.Draft2020), [.. s_draft2019, .. Words("prefixItems $dynamicAnchor $dynamicRef")] },
        { nameof(Dialects.Swagger2), [.. s_draft4, .. Words("readOnly example discriminator externalDocs xml")] },
        { nameof(Dialects.OpenApi30), [.. s_draft4, .. Words("anyOf oneOf not nullable deprecated readOnly writeOnly example discriminator externalDocs xml")] },
        { nameof(Dialects.OpenApi31), [.. s_draft2019, .. Words("prefixItems $dynamicAnchor $dynamicRef example discriminator externalDocs xml")] },
    };

    private static string[] s_draft4 => Words("$ref type enum minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern format items minItems maxItems uniqueItems properties additionalProperties required minProperties maxProperties allOf title description default");

    private static string[] s_draft6 => [.. s_draft4, .. Words("$schema $id const contains propertyNames patternProperties examples anyOf oneOf not")];

    private static string[] s_draft7 => [.. s_draft6, .. Words("$comment if then else readOnly writeOnly contentEncoding contentMediaType")];

    private static string[] s_draft2019 => [.. s_draft7, .. Words("$anchor $vocabulary $defs contentSchema unevaluatedItems unevaluatedProperties minContains maxContains dependentRequired dependentSchemas deprecated")];

    [Fact]
    public void Each_name_has_one_row_and_each_row_a_name()
    {
        IEnumerable<string> names = typeof(KeywordNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!);

        Assert.Equal(names.Order(StringComparer.Ordinal), KeywordTable.All.Select(static keyword => keyword.Name).Order(StringComparer.Ordinal));
        Assert.All(KeywordTable.All, static keyword => Assert.Same(keyword, KeywordTable.Find(keyword.Name)));
        Assert.All(
            typeof(VendorKeywordNames).GetFields(BindingFlags.Public | BindingFlags.Static),
            static field => Assert.Equal(KeywordKind.Vendor, KeywordTable.Find((string)field.GetRawConstantValue()!)?.Kind));
    }

    [Fact]
    public void The_columns_of_a_row_agree() => Assert.All(KeywordTable.All, static keyword =>
    {
        Assert.True(Enum.IsDefined(keyword.Kind) && Enum.IsDefined(keyword.Merge) && Enum.IsDefined(keyword.Content));
        Assert.NotEqual(Dialects.None, keyword.Dialects);
        Assert.NotEqual(JsonTypes.None, keyword.Types);
        Assert.Equal(keyword.Kind == KeywordKind.Applicator, keyword.Scope != KeywordScope.None);

        // What tells people something, or nothing, is checked against no schema, and is no bound.
        if (!keyword.Constrains)
        {
            Assert.True(keyword.Merge is MergeRule.First or MergeRule.Either);
            Assert.True((keyword.Readers & ~(KeywordReaders.Annotations | KeywordReaders.Resolution)) == KeywordReaders.None);

            // What a text holds is described by a schema, and not checked.
            Assert.Equal(keyword.Name == KeywordNames.ContentSchema, keyword.Content == KeywordContent.Schema);
        }
        else
        {
            Assert.NotEqual(MergeRule.First, keyword.Merge);
            Assert.Equal(KeywordReaders.None, keyword.Readers & KeywordReaders.Annotations);
        }

        // What asks for schemas of a part of a value is of the type that has such parts.
        Assert.True((keyword.Scope & KeywordScope.Items) == 0 || keyword.Types == JsonTypes.Array);
        Assert.True((keyword.Scope & (KeywordScope.Members | KeywordScope.Names)) == 0 || keyword.Types == JsonTypes.Object);
        Assert.All(KeywordTable.AdjacentTo(keyword.Name) ?? [], other => Assert.NotNull(KeywordTable.Find(other)));
    });

    [Theory]
    [MemberData(nameof(Specifications))]
    public void A_dialect_has_the_keywords_of_its_specification(string dialect, string[] keywords)
    {
        Dialects flag = Enum.Parse<Dialects>(dialect);

        Assert.Equal(
            keywords.Distinct().Order(StringComparer.Ordinal),
            KeywordTable.All.Where(keyword => (keyword.Dialects & flag) != 0).Select(static keyword => keyword.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_that_is_nearly_a_keyword_is_told()
    {
        Assert.All(KeywordTable.All, static keyword =>
        {
            string slip = keyword.Name.Insert(keyword.Name.Length - 1, "q");
            SchemaDiagnostic fault = Assert.Single(SchemaMarkup.Read($$"""{ "properties": { "p": { "type": "boolean", {|SG0010:"{{slip}}"|}: 3 } } }""").Diagnostics);

            Assert.EndsWith($"; did you mean '{keyword.Name}'?", fault.Message, StringComparison.Ordinal);
        });
    }

    private static string[] Words(string words) => words.Split(' ');
}
