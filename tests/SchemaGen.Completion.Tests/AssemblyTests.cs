using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace SchemaGen.Completion.Tests;

/// <summary>What the assembly asks of the editor that loads it.</summary>
public sealed class AssemblyTests
{
    private const string Features = "Microsoft.CodeAnalysis.Features";

    private static readonly string[] s_allowed =
    [
        "netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", Features, "System.Collections.Immutable",
        "System.Composition.AttributedModel", "SchemaGen.Analyzers",
    ];

    [Fact]
    public void Refers_to_the_editors_assemblies_of_the_oldest_version()
    {
        AssemblyName[] references = typeof(SlugCompletionProvider).Assembly.GetReferencedAssemblies();

        Assert.Contains(references, static reference => reference.Name == Features);
        Assert.All(references, static reference => Assert.Contains(reference.Name, s_allowed));
        Assert.All(
            references.Where(static reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
            static reference => Assert.Equal((new Version(4, 8, 0, 0), "31BF3856AD364E35"), (reference.Version!, Convert.ToHexString(reference.GetPublicKeyToken()!))));
    }

    /// <summary>It is compiled against declarations of ours.</summary>
    [Fact]
    public void Each_member_that_it_uses_is_in_the_real_assembly()
    {
        Assembly assembly = typeof(SlugCompletionProvider).Assembly;
        using var file = new PEReader(File.OpenRead(assembly.Location));
        MetadataReader metadata = file.GetMetadataReader();
        int[] used = [.. metadata.MemberReferences.Where(handle => IsOfFeatures(metadata, metadata.GetMemberReference(handle).Parent)).Select(static handle => MetadataTokens.GetToken(handle))];

        Assert.True(used.Length > 10, $"{used.Length} members");
        Assert.All(used, token => Assert.Equal(typeof(CompletionProvider).Assembly, assembly.ManifestModule.ResolveMember(token)!.Module.Assembly));
        Assert.NotEqual(new Version(4, 8, 0, 0), typeof(CompletionProvider).Assembly.GetName().Version);
    }

    /// <summary>A compiler has no Features: it looks for analyzers in the assembly, finds none, and does not load it.</summary>
    [Fact]
    public void A_compiler_does_not_load_it()
    {
        var loader = new Loader();
        var reference = new AnalyzerFileReference(typeof(SlugCompletionProvider).Assembly.Location, loader);
        var failures = new List<string>();
        reference.AnalyzerLoadFailed += (_, failure) => failures.Add(failure.Message);

        Assert.Empty(reference.GetAnalyzers(LanguageNames.CSharp));
        Assert.Empty(reference.GetGenerators(LanguageNames.CSharp));
        Assert.Empty(failures);
        Assert.Equal(0, loader.Loads);
    }

    private static bool IsOfFeatures(MetadataReader metadata, EntityHandle parent) =>
        parent.Kind == HandleKind.TypeReference
        && metadata.GetTypeReference((TypeReferenceHandle)parent).ResolutionScope is { Kind: HandleKind.AssemblyReference } scope
        && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) == Features;

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public int Loads { get; private set; }

        public void AddDependencyLocation(string fullPath)
        {
            // Nothing is to be loaded.
        }

        public Assembly LoadFromPath(string fullPath)
        {
            Loads++;
            return Assembly.LoadFrom(fullPath);
        }
    }
}
