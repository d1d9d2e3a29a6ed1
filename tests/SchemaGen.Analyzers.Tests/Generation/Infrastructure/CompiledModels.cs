using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>The output of a run, compiled with warnings as errors and loaded.</summary>
internal sealed class CompiledModels
{
    private readonly Assembly _assembly;

    /// <param name="run">The run.</param>
    /// <param name="note">What else a failure tells of a fault; null for nothing.</param>
    public CompiledModels(GeneratorRun run, Func<Diagnostic, string>? note = null)
        : this(run.Output, note)
    {
    }

    /// <param name="output">The user's code with what was generated.</param>
    /// <param name="note">What else a failure tells of a fault; null for nothing.</param>
    public CompiledModels(Compilation output, Func<Diagnostic, string>? note = null)
    {
        using var image = new MemoryStream();
        var result = output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).Take(20).Select(fault => Describe(fault) + "\n" + note?.Invoke(fault))));
        image.Position = 0;
        _assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    /// <summary>All types.</summary>
    public IEnumerable<Type> Types => _assembly.GetTypes();

    /// <summary>A type by its full name.</summary>
    public Type Type(string name) => _assembly.GetType(name) ?? throw new ArgumentException($"There is no type {name} among {string.Join(", ", _assembly.GetTypes().Select(static type => type.FullName))}.");

    /// <summary>Runs <c>public static object? User.Run()</c> of the test's own source.</summary>
    public object? Run() => Type("User").GetMethod("Run")!.Invoke(null, null);

    private static string Describe(Diagnostic diagnostic)
    {
        string line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
        return $"{diagnostic}\n    {line}";
    }
}
