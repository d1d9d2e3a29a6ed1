using System.Composition;

namespace Microsoft.CodeAnalysis.Completion;

[MetadataAttribute]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ExportCompletionProviderAttribute : ExportAttribute
{
    public ExportCompletionProviderAttribute(string name, string language) => throw null!;

    public string Name => throw null!;

    public string Language => throw null!;
}
