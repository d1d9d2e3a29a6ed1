using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Reporting;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Members;

/// <summary>Finds the methods of the user's own that make a record of the object that they are called on, and what is wrong with it: <c>draft.Build()</c>.</summary>
internal sealed class RecordMakers(MemberBodies bodies, ObjectReaders readers, MemberEvaluation evaluation, ConstraintCache constraints, KnownTypes types) : IRecordMakers
{
    /// <summary>The number of methods that are followed from one to the next.</summary>
    public const int MostCalls = 3;

    private static readonly IReadOnlyDictionary<ISymbol, AbstractValue> s_nothing = new Dictionary<ISymbol, AbstractValue>(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Calls), bool> _makers = new();
    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Calls), IReadOnlyList<CertainFinding>> _always = new();

    /// <summary>Determines whether a method makes a record, and does nothing that keeps a wrong one from being an input: it only reads its object, and neither refuses what it reads nor completes
    /// what it makes.</summary>
    public bool Makes(IMethodSymbol method) => Makes(method, MostCalls, CancellationToken.None);

    /// <summary>Returns what is wrong with the records that a call makes whenever it returns, because of what is known of the object.</summary>
    /// <param name="method">The method.</param>
    /// <param name="known">What is known of the properties of the object.</param>
    /// <param name="calls">The number of methods that may be followed, this one included.</param>
    /// <param name="cancellation">Cancels the analysis that asks.</param>
    public IReadOnlyList<CertainFinding> Broken(IMethodSymbol method, IReadOnlyDictionary<ISymbol, AbstractValue> known, int calls, CancellationToken cancellation)
    {
        if (calls <= 0 || known.Count == 0 || !Makes(method, calls, cancellation) || readers.BodyOf(method, cancellation) is not { } body)
        {
            return [];
        }

        IReadOnlyList<CertainFinding> broken = evaluation.Made(body, method, known, calls - 1, cancellation);
        if (broken.Count == 0)
        {
            return broken;
        }

        // What the method does wrong whatever the object has is said there.
        if (!_always.TryGetValue((method, calls), out IReadOnlyList<CertainFinding>? always))
        {
            always = evaluation.Made(body, method, s_nothing, calls - 1, cancellation);
            _always.TryAdd((method, calls), always);
        }

        return broken.Where(finding => !always.Any(other => other.Place == finding.Place && other.Finding.Rule == finding.Finding.Rule)).ToArray();
    }

    private bool Makes(IMethodSymbol method, int calls, CancellationToken cancellation)
    {
        if (calls == 0 || !bodies.IsOwn(method))
        {
            return false;
        }

        if (!_makers.TryGetValue((method, calls), out bool makes))
        {
            makes = MayMake(method, calls, cancellation)
                && readers.BodyOf(method, cancellation) is { } body
                && body.Descendants().Any(part => IsMade(part, calls, cancellation))
                && BodyShapes.IsFollowed(body, types)
                && !body.Descendants().Any(part => MayRefuse(part, calls, cancellation))
                && !(method.ReturnType is INamedTypeSymbol type && constraints.IsInput(type) && constraints.IsSettable(type));
            _makers.TryAdd((method, calls), makes);
        }

        return makes;
    }

    /// <summary>Determines whether a method creates anything, or calls one of its type that does: most methods need no more than a look at how they are written.</summary>
    private static bool MayMake(IMethodSymbol method, int calls, CancellationToken cancellation) =>
        calls > 0 && method is { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax(cancellation).DescendantNodes().Any(node => node is BaseObjectCreationExpressionSyntax
            || (node is InvocationExpressionSyntax { Expression: var called } && NameOf(called) is { } name
                && method.ContainingType.GetMembers(name).Any(member => member is IMethodSymbol other && MayMake(other, calls - 1, cancellation))));

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var name } => name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var name } => name,
        _ => null,
    };

    private bool IsMade(IOperation part, int calls, CancellationToken cancellation) => part switch
    {
        IObjectCreationOperation { Type: INamedTypeSymbol type } => constraints.IsInput(type),
        IInvocationOperation { Instance: IInstanceReferenceOperation, TargetMethod: var method } => Makes(method, calls - 1, cancellation),
        _ => false,
    };

    /// <summary>Determines whether a part of the method may keep a wrong record from being an input.</summary>
    private bool MayRefuse(IOperation part, int calls, CancellationToken cancellation) => part switch
    {
        ITryOperation { Catches.IsEmpty: false } or IWithOperation => true,
        IArgumentOperation { Parent: var call, Value: var value } => IsForeign(call) && value.DescendantsAndSelf().Any(static read => read is IInstanceReferenceOperation or ILocalReferenceOperation),
        IInvocationOperation { Instance: IInstanceReferenceOperation, TargetMethod: var method } => !Makes(method, calls - 1, cancellation) && (readers.BodyOf(method, cancellation) is not { } body || !IsQuiet(body)),
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property: var property } => !AutoProperties.IsAuto(property) && (readers.BodyOf(property.GetMethod!, cancellation) is not { } body || !IsQuiet(body)),
        _ => false,
    };

    /// <summary>Determines whether other code of the user's own gets the arguments, and may refuse them.</summary>
    private bool IsForeign(IOperation? call) => call switch
    {
        IInvocationOperation { TargetMethod.ContainingAssembly: var library } => !LibraryTypes.IsOfNet(library),
        IObjectCreationOperation { Type: INamedTypeSymbol type } => !constraints.IsInput(type) && !LibraryTypes.IsOfNet(type.ContainingAssembly),
        _ => true,
    };

    /// <summary>Determines whether a body that is read for its value does nothing but return one.</summary>
    private static bool IsQuiet(IOperation body) => !body.Descendants().Any(static part => part is IThrowOperation or IInvocationOperation { Parent: IExpressionStatementOperation });
}
