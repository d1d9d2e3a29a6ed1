using System.Reflection;
using Xunit;
using Xunit.v3;

namespace SchemaGen.Analyzers.Tests.Analysis.Infrastructure;

/// <summary>
/// The theory that is running. The programs of all its rows are found by calling the test method for each row while programs are only collected: so they can be
/// compiled together, and no test has to list them.
/// </summary>
internal static class RunningTheory
{
    private static readonly AsyncLocal<List<MarkedProgram>?> s_collected = new();

    /// <summary>The test method, where its rows are all written as attributes; null where they are not.</summary>
    public static MethodInfo? Method =>
        TestContext.Current is { TestMethod: IXunitTestMethod { DataAttributes: { Count: > 1 } rows, Method: var method }, TestClassInstance: not null }
        && method.ReturnType == typeof(Task)
        && rows.All(row => row is InlineDataAttribute { Data: var data } && data.Length == method.GetParameters().Length)
            ? method
            : null;

    /// <summary>Adds the program to those that are being collected; false where none are, and the program is to be analysed.</summary>
    public static bool TryCollect(MarkedProgram program)
    {
        s_collected.Value?.Add(program);
        return s_collected.Value is not null;
    }

    /// <summary>The programs of all rows.</summary>
    public static async Task<IReadOnlyList<MarkedProgram>> CollectAsync(MethodInfo theory)
    {
        List<MarkedProgram> programs = [];
        s_collected.Value = programs;
        foreach (InlineDataAttribute row in theory.GetCustomAttributes<InlineDataAttribute>())
        {
            await (Task)theory.Invoke(TestContext.Current.TestClassInstance, row.Data)!;
        }

        return programs;
    }
}
