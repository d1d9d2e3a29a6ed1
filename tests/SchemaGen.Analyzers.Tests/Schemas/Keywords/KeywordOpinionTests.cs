using SchemaGen.Analyzers.Tests.Agreement;
using SchemaGen.Analyzers.Tests.Corpus.Raw;
using SchemaGen.Schemas.Keywords.Table;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Keywords;

/// <summary>What else must know a keyword: the second opinions, which are written from the specification.</summary>
public sealed class KeywordOpinionTests
{
    public static TheoryData<string> All { get; } = [.. KeywordTable.All.Select(static keyword => keyword.Name)];

    public static TheoryData<string> Held { get; } =
        [.. KeywordTable.All.Where(static keyword => keyword.Kind == KeywordKind.Assertion && (keyword.Readers & KeywordReaders.Shape) != 0).Select(static keyword => keyword.Name)];

    [Theory]
    [MemberData(nameof(Held))]
    public void A_record_is_seen_to_break_each_assertion_that_a_shape_holds(string keyword) =>
        Assert.Contains(AgreementTable.Cases, row => row.Violations.Any(violation => violation.Keyword == keyword));

    [Theory]
    [MemberData(nameof(All))]
    public void The_corpus_is_counted_with_the_same_keywords(string keyword)
    {
        // What leads to other schemas is counted there.
        bool constrains = RawKeywords.IsConstraint(keyword) || RawKeywords.IsWayDown(keyword);

        Assert.Equal(KeywordTable.Find(keyword)!.Constrains, constrains);
        Assert.Equal(!constrains, RawKeywords.IsAnnotation(keyword));
    }
}
