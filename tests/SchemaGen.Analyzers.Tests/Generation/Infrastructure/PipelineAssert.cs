using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Generation;
using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>What every pipeline of ours holds to.</summary>
internal static class PipelineAssert
{
    /// <summary>All steps, by reflection: a new one can't be forgotten.</summary>
    public static IReadOnlyList<string> TrackingNamesOfAllSteps { get; } =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!)];

    public static void NothingRanAgain(GeneratorRunResult result)
    {
        foreach (IncrementalGeneratorRunStep step in OwnSteps(result).Concat(result.TrackedOutputSteps.SelectMany(static pair => pair.Value)))
        {
            Assert.All(step.Outputs, output => Assert.True(
                output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"step '{step.Name}' is {output.Reason}"));
        }
    }

    /// <summary>Walks everything that the steps hold. <c>is</c>, not the exact type: what the compiler hands out are derived types.</summary>
    public static void HoldsNoCompilerObjects(GeneratorRunResult result)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (IncrementalGeneratorRunStep step in OwnSteps(result))
        {
            foreach ((object value, _) in step.Outputs)
            {
                Walk(value, step.Name!, seen);
            }
        }
    }

    private static IEnumerable<IncrementalGeneratorRunStep> OwnSteps(GeneratorRunResult result) =>
        TrackingNamesOfAllSteps.Where(result.TrackedSteps.ContainsKey).SelectMany(name => result.TrackedSteps[name]);

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        // The text of a file is immutable and compared by its checksum.
        if (value is null or string or SourceText || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or SemanticModel or AttributeData or AdditionalText or Array or Delegate
            || (value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)),
            $"{path} holds a {value.GetType()}");

        if (value.GetType() is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(EquatableArray<>))
        {
            foreach (object? item in (IEnumerable)value)
            {
                Walk(item, path + "[]", seen);
            }

            return;
        }

        for (Type? declaring = value.GetType(); declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            foreach (FieldInfo field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), path + "." + field.Name, seen);
            }
        }
    }
}
