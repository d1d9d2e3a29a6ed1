using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace SchemaGen.Analyzers.Tests.Analysis.Infrastructure;

/// <summary>What the code under analysis is compiled against: .NET, and the runtime library as it was built.</summary>
internal static class TestReferences
{
    public static readonly ReferenceAssemblies Net = new(
        "net10.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "10.0.12"), Path.Combine("ref", "net10.0"));

    public static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(ModelInputAttribute).Assembly.Location);

    /// <summary>The client, as it was built: a rule that looks for a name that it does not have fails its tests.</summary>
    public static readonly MetadataReference Client = MetadataReference.CreateFromFile(typeof(MindVideo.MindVideoOptions).Assembly.Location);
}
