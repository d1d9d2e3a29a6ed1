using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SchemaGen.CodeFixes.Fixing;
using Xunit;

namespace SchemaGen.CodeFixes.Tests;

public sealed class ProviderTests
{
    public static TheoryData<Type> Providers { get; } =
        [.. typeof(RepairCodeFix).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Each_is_exported(Type type)
    {
        var export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>();
        var provider = (CodeFixProvider)Activator.CreateInstance(type)!;

        Assert.NotNull(export);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(type.Name, export.Name);
        Assert.NotEmpty(provider.FixableDiagnosticIds);
    }

    public static TheoryData<Type> Refactorings { get; } =
        [.. typeof(RepairCodeFix).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(CodeRefactoringProvider)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Refactorings))]
    public void Each_refactoring_is_exported(Type type)
    {
        var export = type.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>();

        Assert.NotNull(export);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(type.Name, export.Name);
        Assert.NotNull(Activator.CreateInstance(type));
    }

    /// <summary>What puts in a placeholder, clamps or cuts needs somebody who looks at it: a build that stops must not become a call that is charged.</summary>
    [Fact]
    public void Only_repairs_that_keep_all_that_counts_are_made_in_bulk()
    {
        CodeFixProvider[] inBulk = [.. All.Where(static provider => provider.GetFixAllProvider() is not null)];

        Assert.Equal(
            [nameof(AddJsonConverterCodeFix), nameof(AddPartialCodeFix), nameof(AddSchemeCodeFix), nameof(NearestNameCodeFix), nameof(ReadApiKeyCodeFix), nameof(RemoveDuplicateCodeFix), nameof(RemoveSettingCodeFix), nameof(ReplaceSlugCodeFix)],
            inBulk.Select(static provider => provider.GetType().Name).Order());
        Assert.All(inBulk, static provider => Assert.Superset(
            new HashSet<FixAllScope> { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution }, provider.GetFixAllProvider()!.GetSupportedFixAllScopes().ToHashSet()));
    }

    [Fact]
    public void No_diagnostic_has_two_providers_that_work_in_bulk()
    {
        // `dotnet format` would apply both.
        IEnumerable<string> ids = All.Where(static provider => provider.GetFixAllProvider() is not null).SelectMany(static provider => provider.FixableDiagnosticIds);

        Assert.Distinct(ids);
    }

    private static IEnumerable<CodeFixProvider> All => Providers.Select(static row => (CodeFixProvider)Activator.CreateInstance(row.Data)!);
}
