using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library.Collections;
using SchemaGen.Analysis.Library.Conditions;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Library;

/// <summary>Runs a function of .NET on random arguments, and compares the result with what the library says of their abstract values.</summary>
internal static class Soundness
{
    private const int Rounds = 2000;

    /// <summary>What comes out of the lambda is among what the library says of it. What the function throws for is nothing.</summary>
    public static void Check(Delegate function, [CallerArgumentExpression(nameof(function))] string text = "")
    {
        LibraryProgram program = Compile(text, "object");
        int informed = 0;
        Run(function, text, (values, run) =>
        {
            AbstractValue? known = program.Evaluate(values);
            if (known is not null && run(out object? result))
            {
                informed++;
                Assert.True(Membership.Subsumes(known, result), Describe(text, values, ValueText.Of(known), result));
            }
        });
        Assert.True(informed > Rounds / 100, text);
    }

    /// <summary>The first parameter, a list, is what the library says after the call.</summary>
    public static void CheckEffect(Delegate action, [CallerArgumentExpression(nameof(action))] string text = "")
    {
        LibraryProgram program = Compile(text, "void");
        IInvocationOperation call = Assert.IsAssignableFrom<IInvocationOperation>(program.Result);
        int informed = 0;
        Run(action, text, (values, run) =>
        {
            program.Evaluate(values);
            CollectionValue list = CollectionOperations.Of(values[0].Known);
            ListEffect effect = ListEffects.Of(call.TargetMethod, list, program.Arguments(call.Arguments), program.Types);
            CollectionValue? after = effect.IsKept ? list : effect.After;
            if (after is not null && run(out _))
            {
                informed++;
                Assert.True(Membership.Subsumes(after, values[0].Member), Describe(text, values, ValueText.Of(after), values[0].Member));
            }
        });
        Assert.True(informed > Rounds / 100, text);
    }

    /// <summary>The parameters are still what they are when the library has refined them by the outcome of the condition.</summary>
    public static void CheckCondition(Delegate condition, [CallerArgumentExpression(nameof(condition))] string text = "")
    {
        LibraryProgram program = Compile(text, "bool");
        (ISymbol member, IOperation[] operands) = program.Result switch
        {
            IInvocationOperation call =>
                ((ISymbol)call.TargetMethod, (IOperation[])[.. call.Instance is null ? [] : new[] { call.Instance }, .. call.Arguments.Select(static argument => argument.Value)]),
            var property => (((IPropertyReferenceOperation)property).Property, [((IPropertyReferenceOperation)property).Instance!]),
        };
        int informed = 0;
        Run(condition, text, (values, run) =>
        {
            AbstractValue? decided = program.Evaluate(values);
            if (!run(out object? outcome))
            {
                return;
            }

            Assert.True(decided is null || Membership.Subsumes(decided, outcome), Describe(text, values, ValueText.Of(decided), outcome));
            AbstractValue[] known = [.. operands.Select(operand => program.Read(operand) ?? AbstractValue.Unknown)];
            for (int i = 0; i < operands.Length; i++)
            {
                IOperation written = operands[i] is IConversionOperation { Operand: var operand } ? operand : operands[i];
                if (LibraryConditions.TryRefine(member, known, i, (bool)outcome!, program.Types, out AbstractValue? after, written.Type)
                    && written is IParameterReferenceOperation { Parameter.Ordinal: var ordinal })
                {
                    informed++;
                    Assert.True(after is not null && Membership.Subsumes(after, values[ordinal].Member), Describe(text, values, ValueText.Of(after), outcome));
                }
            }
        });
        Assert.True(informed > 0, text);
    }

    private delegate bool Runner(out object? result);

    private static void Run(Delegate function, string text, Action<(string Name, object? Member, AbstractValue Known)[], Runner> round)
    {
        var random = new RandomMember(text.Length);
        ParameterInfo[] parameters = function.Method.GetParameters();
        for (int i = 0; i < Rounds; i++)
        {
            (string Name, object? Member, AbstractValue Known)[] values =
                [.. parameters.Select(parameter => (parameter.Name!, random.Next(parameter.ParameterType))).Select(static pair => (pair.Item1, pair.Item2.Member, pair.Item2.Known))];
            round(values, TryRun);

            bool TryRun(out object? result)
            {
                try
                {
                    result = function.DynamicInvoke([.. values.Select(static value => value.Member)]);

                    // A query fails when it runs.
                    result = result is IEnumerable sequence and not string ? sequence.Cast<object?>().ToArray() : result;
                    return true;
                }
                catch (TargetInvocationException)
                {
                    result = null;
                    return false;
                }
            }
        }
    }

    private static LibraryProgram Compile(string text, string returns)
    {
        var lambda = (ParenthesizedLambdaExpressionSyntax)SyntaxFactory.ParseExpression(text);
        return LibraryProgram.Compile(lambda.ParameterList.Parameters.ToString(), lambda.ExpressionBody!.ToString(), returns: returns);
    }

    private static string Describe(string text, (string Name, object? Member, AbstractValue Known)[] values, string known, object? result) =>
        $"{text} is {Show(result)} and not {known} for {string.Join("; ", values.Select(static value => $"{value.Name} = {Show(value.Member)} of {ValueText.Of(value.Known)}"))}";

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Show))}]",
        _ => value.ToString()!,
    };
}
