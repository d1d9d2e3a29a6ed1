using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library.Conditions;
using SchemaGen.Analysis.Values;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Library;

/// <summary>What is known of the first operand of a condition once it has come out.</summary>
public sealed class ConditionTests
{
    private const string Impossible = "impossible";

    [Theory]
    [InlineData("string.IsNullOrEmpty(text)", "?", "text 1.. of 1..")]
    [InlineData("string.IsNullOrEmpty(choice)", Impossible, "\"ab\"|\"abc\"")]
    [InlineData("string.IsNullOrEmpty(null)", "null", Impossible)]
    [InlineData("string.IsNullOrWhiteSpace(text)", "?", "text 1.. of 1..")]
    [InlineData("string.IsNullOrWhiteSpace(s)", "text 3..5 of 2..5", "text 3..5 of 2..5")]
    [InlineData("string.IsNullOrWhiteSpace(\" \")", "\" \"", Impossible)]
    [InlineData("string.Equals(choice, \"ab\")", "\"ab\"", "\"abc\"")]
    [InlineData("string.Equals(text, null)", "null", "something")]
    [InlineData("string.Equals(text, \"a\", StringComparison.OrdinalIgnoreCase)", "something", "?")]
    [InlineData("string.Equals(choice, \"ab\", StringComparison.Ordinal)", "\"ab\"", "\"abc\"")]
    [InlineData("choice.Equals(\"ab\")", "\"ab\"", "\"abc\"")]
    [InlineData("object.Equals(thing, null)", "null", "something")]
    [InlineData("object.Equals(some, four)", "2..6 items", "2..6 items")]
    [InlineData("object.ReferenceEquals(thing, null)", "null", "something")]
    [InlineData("object.ReferenceEquals(choice, \"ab\")", "\"ab\"", "\"ab\"|\"abc\"")]
    [InlineData("n.Equals(7)", "7", "3..6")]
    [InlineData("n.Equals((object)7L)", "3..7", "3..7")]
    [InlineData("maybe.HasValue", "something", "null")]
    [InlineData("double.IsNaN(real)", "NaN", "..")]
    [InlineData("double.IsNaN(d)", Impossible, "0.5..2.5")]
    public void Texts_and_numbers(string condition, string whenTrue, string whenFalse) => AssertKnown(condition, whenTrue, whenFalse);

    [Theory]
    [InlineData("some.Any()", "2..6 items", Impossible)]
    [InlineData("list.Any()", "1.. items", "0 items")]
    [InlineData("array.Any()", "1.. items", "0 items")]
    [InlineData("query.Any()", "?", "?")]
    [InlineData("text.Any()", "?", "?")]
    [InlineData("s.Any()", "text 3..5 of 2..5", Impossible)]
    [InlineData("list.Any(predicate)", "1.. items", "?")]
    [InlineData("list.All(predicate)", "?", "1.. items")]
    [InlineData("list.Contains(\"a\")", "1.. items", "?")]
    [InlineData("list.Exists(x => true)", "1.. items", "?")]
    [InlineData("list.TrueForAll(x => true)", "?", "1.. items")]
    [InlineData("frozen.IsEmpty", Impossible, "2 items: \"a\", \"b\"")]
    [InlineData("ImmutableArray.Create(array).IsDefaultOrEmpty", "0 items", "1.. items")]
    [InlineData("default(ImmutableArray<string>).IsDefaultOrEmpty", "?", "1.. items")]
    [InlineData("default(ImmutableArray<string>).IsDefault", "?", "?")]
    public void Collections(string condition, string whenTrue, string whenFalse) => AssertKnown(condition, whenTrue, whenFalse);

    [Theory]
    [InlineData("Enum.IsDefined((Size)any)", "1..3", "something")]
    [InlineData("Enum.IsDefined((Size)2)", Impossible, "2")]
    [InlineData("Enum.IsDefined((Size)3)", "3", Impossible)]
    [InlineData("Enum.IsDefined((None)any)", Impossible, "something")]
    [InlineData("Enum.IsDefined((Large)any)", "something", "something")]
    [InlineData("Enum.IsDefined(typeof(Size), any)", "?", "?")]
    public void Enums(string condition, string whenTrue, string whenFalse) => AssertKnown(condition, whenTrue, whenFalse);

    [Theory]
    [InlineData("text.StartsWith(\"a\")")]
    [InlineData("Mine.IsNullOrEmpty(text)")]
    [InlineData("list.Any(5)")]
    public void Nothing_is_learned_of_other_conditions(string condition) => AssertKnown(condition, "?", "?");

    private static void AssertKnown(string condition, string whenTrue, string whenFalse)
    {
        const string declarations = """
            enum Size { Small = 1, Large = 3 }
            enum None { }
            enum Large : ulong { Largest = ulong.MaxValue }

            static class Mine
            {
                public static bool IsNullOrEmpty(string text) => false;
                public static bool Any(this List<string> list, int more) => false;
            }
            """;
        LibraryProgram program = LibraryProgram.Compile(LibraryTest.Parameters, condition, declarations);
        program.Evaluate(LibraryTest.Values);
        IOperation tested = program.Result is IConversionOperation conversion ? conversion.Operand : program.Result;
        (ISymbol member, IOperation[] operands) = tested switch
        {
            IInvocationOperation call => ((ISymbol)call.TargetMethod, (IOperation[])[.. call.Instance is null ? [] : new[] { call.Instance }, .. call.Arguments.Select(static argument => argument.Value)]),
            _ => (((IPropertyReferenceOperation)tested).Property, [((IPropertyReferenceOperation)tested).Instance!]),
        };
        AbstractValue[] values = [.. operands.Select(operand => program.Read(operand) ?? AbstractValue.Unknown)];
        ITypeSymbol? type = operands[0] is IConversionOperation { IsImplicit: true, Operand: var written } ? written.Type : operands[0].Type;

        Assert.Equal((whenTrue, whenFalse), (Known(true), Known(false)));

        string Known(bool outcome) =>
            LibraryConditions.TryRefine(member, values, 0, outcome, program.Types, out AbstractValue? known, type)
                ? known is null ? Impossible : ValueText.Of(known)
                : ValueText.Of(values[0]);
    }
}
