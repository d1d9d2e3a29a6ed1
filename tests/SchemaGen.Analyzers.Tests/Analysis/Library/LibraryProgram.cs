using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;
using SchemaGen.Analyzers.Tests.Generation;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Library;

/// <summary>An expression, and a reader that knows what its parameters are. It is the least that the library can be tested through: no flow.</summary>
internal sealed class LibraryProgram
{
    // What refers to the same assemblies as a compilation before it, and is made from it, does not look them up again.
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Snippet", references: Compilations.Create("").References, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private readonly KnownTypes _types;
    private IReadOnlyDictionary<string, AbstractValue> _values = new Dictionary<string, AbstractValue>();

    private LibraryProgram(KnownTypes types, IOperation result)
    {
        _types = types;
        Result = result;
    }

    /// <summary>The whole expression, without the conversion to the type that the method returns.</summary>
    public IOperation Result { get; }

    public KnownTypes Types => _types;

    /// <summary>Compiles <c>parameters => expression</c> beside declarations of the user's, in today's C#.</summary>
    public static LibraryProgram Compile(string parameters, string expression, string declarations = "", string returns = "object", bool mustCompile = true)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Collections.Immutable;
            using System.Collections.ObjectModel;
            using System.IO;
            using System.Linq;

            {{declarations}}

            static class Program
            {
                static {{returns}} M({{parameters}}) => {{expression}};
            }
            """,
            new CSharpParseOptions(LanguageVersion.Latest));
        CSharpCompilation compilation = s_empty.AddSyntaxTrees(tree);
        Assert.Equal(mustCompile, !compilation.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        MethodDeclarationSyntax method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Last(static method => method.Identifier.Text == "M");
        IOperation result = compilation.GetSemanticModel(tree).GetOperation(method.ExpressionBody!.Expression)!;
        return new LibraryProgram(new KnownTypes(compilation), result);
    }

    /// <summary>What the library says of the expression when its parameters are so.</summary>
    public AbstractValue? Evaluate(params (string Name, AbstractValue Value)[] values)
    {
        _values = values.ToDictionary(static pair => pair.Name, static pair => pair.Value);
        return Read(Result);
    }

    public AbstractValue? Evaluate((string Name, object? Member, AbstractValue Known)[] values) => Evaluate([.. values.Select(static value => (value.Name, value.Known))]);

    public CallArguments Arguments(ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.IsEmpty)
        {
            return CallArguments.None;
        }

        var found = new CallArgument[arguments.Max(static argument => argument.Parameter!.Ordinal) + 1];
        foreach (IArgumentOperation argument in arguments)
        {
            IOperation written = argument.Value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : argument.Value;
            found[argument.Parameter!.Ordinal] = new CallArgument(Read(argument.Value) ?? AbstractValue.Unknown, written.Syntax, written.Type) { Lambda = Lambda(argument.Value) };
        }

        return new CallArguments(found.ToImmutableArray());
    }

    /// <summary>What a lambda computes, where that is a single expression.</summary>
    private LambdaBody? Lambda(IOperation argument) =>
        argument is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } body }], Symbol: { } symbol } }
            ? new LambdaBody(symbol.Parameters.Length, body.Syntax, arguments => With(symbol, arguments, body))
            : null;

    private AbstractValue With(IMethodSymbol lambda, AbstractValue[] arguments, IOperation body)
    {
        IReadOnlyDictionary<string, AbstractValue> outer = _values;
        _values = outer.Where(pair => lambda.Parameters.All(parameter => parameter.Name != pair.Key))
            .Concat(lambda.Parameters.Zip(arguments, static (parameter, argument) => KeyValuePair.Create(parameter.Name, argument)))
            .ToDictionary(static pair => pair.Key, static pair => pair.Value);
        AbstractValue value = Read(body) ?? AbstractValue.Unknown;
        _values = outer;
        return value;
    }

    public AbstractValue? Read(IOperation operation) => operation switch
    {
        IBinaryOperation { Type.SpecialType: SpecialType.System_String, OperatorKind: BinaryOperatorKind.Add } sum =>
            TextOperations.Concat(Read(sum.LeftOperand) ?? AbstractValue.Unknown, Read(sum.RightOperand) ?? AbstractValue.Unknown),
        IBinaryOperation { ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_Boolean } comparison =>
            Comparisons.Decide(comparison.OperatorKind, Read(comparison.LeftOperand) ?? AbstractValue.Unknown, Read(comparison.RightOperand) ?? AbstractValue.Unknown) is { } outcome ? new BooleanValue(outcome) : null,
        { ConstantValue: { HasValue: true, Value: var constant } } => Constants.ToAbstractValue(constant),
        IParameterReferenceOperation parameter => _values.TryGetValue(parameter.Parameter.Name, out AbstractValue? known)
            ? known
            : parameter.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } ? AbstractValue.NotNull : AbstractValue.Unknown,
        IInvocationOperation call => LibraryCalls.Evaluate(
            call.TargetMethod, call.Instance is null ? null : Read(call.Instance), Arguments(call.Arguments), _types),
        IObjectCreationOperation { Constructor: { } constructor } creation => LibraryCalls.Construct(constructor, Arguments(creation.Arguments), _types),
        IPropertyReferenceOperation property => LibraryProperties.Evaluate(
            property.Property, property.Instance is null ? null : Read(property.Instance), _types),
        IFieldReferenceOperation field => LibraryProperties.Evaluate(field.Field, null, _types),
        IConversionOperation { OperatorMethod: { } method } conversion => LibraryCalls.Evaluate(
            method, null, new CallArguments([new CallArgument(Read(conversion.Operand) ?? AbstractValue.Unknown, conversion.Syntax)]), _types),
        IConversionOperation conversion => Convert(conversion),
        IArrayCreationOperation { Initializer: { } initializer } => Collection(initializer.ElementValues),
        IArrayCreationOperation array => CollectionOperations.OfCount(CountRange.Of(Read(array.DimensionSizes[0])!)),
        _ when operation.Type is INamedTypeSymbol { Name: "ReadOnlySpan" } => Collection(operation.ChildOperations),
        _ => null,
    };

    private AbstractValue? Convert(IConversionOperation conversion)
    {
        AbstractValue? value = Read(conversion.Operand);
        return value is IntegerValue or RealValue && conversion.Type!.IsValueType
            ? NumericConversions.Convert(value, conversion.Operand.Type!, conversion.Type)
            : value;
    }

    private CollectionValue Collection(IEnumerable<IOperation> elements)
    {
        var collection = new CollectionValueBuilder();
        foreach (IOperation element in elements)
        {
            collection.Add(Read(element) ?? AbstractValue.Unknown, element.Syntax);
        }

        return collection.ToValue();
    }
}
