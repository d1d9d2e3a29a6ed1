using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SchemaGen.Generation;
using SchemaGen.Shared;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Architecture;

/// <summary>Whatever else an analyzer refers to, some compiler does not have, or has in another version.</summary>
public sealed class AssemblyTests
{
    private static readonly string[] s_compiler = ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable"];

    [Fact]
    public void The_analyzers_refer_to_nothing_but_the_compiler()
    {
        AssertReferences(typeof(ModelInputGenerator).Assembly.Location, s_compiler);
    }

    [Fact]
    public void The_code_fixes_refer_to_the_workspaces_as_well()
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
        string assembly = Path.Combine(RepositoryRoot.Folder, "src", "SchemaGen.CodeFixes", "bin", configuration, "netstandard2.0", "SchemaGen.CodeFixes.dll");

        AssertReferences(
            assembly,
            [
                .. s_compiler, "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition.AttributedModel", "SchemaGen.Analyzers",
            ]);
    }

    private static void AssertReferences(string path, string[] allowed)
    {
        using var file = new PEReader(File.OpenRead(path));
        MetadataReader metadata = file.GetMetadataReader();
        AssemblyName[] references = [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Contains(reference.Name, allowed));
        Assert.All(
            references.Where(static reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
            static reference => Assert.Equal(new Version(4, 8, 0, 0), reference.Version));
    }
}
