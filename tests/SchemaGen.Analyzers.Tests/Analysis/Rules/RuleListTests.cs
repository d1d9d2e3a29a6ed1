using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis;
using SchemaGen.Diagnostics;
using SchemaGen.Shared;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

/// <summary>Each id has a descriptor, a page, a row in the lists, and an analyzer that reports it.</summary>
public sealed class RuleListTests
{
    private static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> s_descriptors =
        Constants<DiagnosticDescriptor>(typeof(DiagnosticDescriptors)).ToDictionary(static descriptor => descriptor.Id);

    public static TheoryData<string> Ids => [.. Constants<string>(typeof(DiagnosticIds))];

    public static TheoryData<string> ValueIds =>
        [.. Constants<string>(typeof(DiagnosticIds)).Where(static id => id.StartsWith("SG10", StringComparison.Ordinal) && s_descriptors[id].DefaultSeverity == DiagnosticSeverity.Error)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_has_a_descriptor_that_leads_to_its_page(string id)
    {
        DiagnosticDescriptor descriptor = s_descriptors[id];
        string title = descriptor.Title.ToString(CultureInfo.InvariantCulture);
        var page = new RulePage(id);

        Assert.EndsWith($"/docs/rules/{id}.md", descriptor.HelpLinkUri);
        Assert.Equal($"# {id}: {char.ToLowerInvariant(title[0])}{title[1..]}", page.Heading);
        Assert.Contains($"| severity | {Word(descriptor)} |", page.Text);
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", page.Text);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_stands_in_the_lists(string id)
    {
        DiagnosticDescriptor descriptor = s_descriptors[id];
        string releases = RepositoryRoot.Read("src", "SchemaGen.Analyzers", "AnalyzerReleases.Shipped.md")
            + RepositoryRoot.Read("src", "SchemaGen.Analyzers", "AnalyzerReleases.Unshipped.md");

        Assert.Contains($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | ", releases);
        Assert.Contains($"| [{id}]({id}.md) | {Word(descriptor)} | ", RepositoryRoot.Read("docs", "rules", "README.md"));
        Assert.Contains($"| [{id}]({HelpLinks.Base}{id}.md) | {Word(descriptor)} | ", RepositoryRoot.Read("README.md"));
    }

    [Theory]
    [MemberData(nameof(ValueIds))]
    public void An_error_at_a_value_has_a_twin_that_leads_back_to_it(string id)
    {
        DiagnosticDescriptor rule = s_descriptors[id];
        DiagnosticDescriptor twin = DiagnosticDescriptors.TwinOf(rule);

        Assert.Equal("SG11" + id[4..], twin.Id);
        Assert.Equal(DiagnosticSeverity.Warning, twin.DefaultSeverity);
        Assert.Equal(rule.MessageFormat, twin.MessageFormat);
        Assert.Contains($"[{id}]({id}.md)", new RulePage(twin.Id).Text);
        Assert.Contains($"[{twin.Id}]({twin.Id}.md)", new RulePage(id).Text);
        Assert.All([id, twin.Id], static one => Assert.Contains("(README.md#tests-of-wrong-values)", new RulePage(one).Text));
    }

    [Fact]
    public void Every_rule_has_an_analyzer_that_reports_it()
    {
        IEnumerable<string> analyzed = typeof(ModelInputValueAnalyzer).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .SelectMany(static type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .Select(static descriptor => descriptor.Id);

        Assert.Equal(Ids.Select(static row => row.Data).Order(), analyzed.Append(DiagnosticIds.DuplicateModel).Order());
    }

    private static string Word(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity.ToString().ToLowerInvariant();

    private static IEnumerable<T> Constants<T>(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => field.GetValue(null)).OfType<T>();
}
