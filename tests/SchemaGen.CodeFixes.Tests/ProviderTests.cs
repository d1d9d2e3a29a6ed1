using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Fixing;
using Xunit;

namespace SchemaGen.CodeFixes.Tests;

public sealed class ProviderTests
{
    public static TheoryData<Type> Providers { get; } =
        [.. typeof(RepairCodeFix).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Each_is_exported_and_can_fix_all(Type type)
    {
        var export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>();
        var provider = (CodeFixProvider)Activator.CreateInstance(type)!;

        Assert.NotNull(export);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(type.Name, export.Name);
        Assert.NotEmpty(provider.FixableDiagnosticIds);
        Assert.Superset(new HashSet<FixAllScope> { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution }, provider.GetFixAllProvider()!.GetSupportedFixAllScopes().ToHashSet());
    }

    [Fact]
    public void No_diagnostic_has_two_providers()
    {
        // `dotnet format` would apply both.
        IEnumerable<string> ids = Providers.SelectMany(static row => ((CodeFixProvider)Activator.CreateInstance(row.Data)!).FixableDiagnosticIds);

        Assert.Distinct(ids);
    }
}
