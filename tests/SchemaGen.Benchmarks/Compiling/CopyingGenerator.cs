using Microsoft.CodeAnalysis;

namespace SchemaGen.Benchmarks.Compiling;

/// <summary>Gives a comment for each schema file, and does nothing else.</summary>
#pragma warning disable RS1035, RS1036, RS1038, RS1041 // No compiler will load it.
[Generator(LanguageNames.CSharp)]
internal sealed class CopyingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.AdditionalTextsProvider.Select(static (text, _) => text.Path),
        static (output, path) => output.AddSource(Path.GetFileNameWithoutExtension(path), "// " + path));
}
