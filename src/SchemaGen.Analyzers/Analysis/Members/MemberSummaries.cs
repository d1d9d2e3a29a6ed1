using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Reporting;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Members;

/// <summary>What the members of a compilation have or return, whoever asks: found out once for each member that a record's value names.</summary>
/// <remarks>The analyses of several methods ask at the same time. A summary depends on nothing but the source, so two that are computed at once are the same; nobody waits for another.</remarks>
internal sealed class MemberSummaries
{
    /// <summary>The number of members that are followed from one to the next.</summary>
    private const int MostCalls = 4;

    private readonly MemberBodies _bodies;
    private readonly TypeMentions _mentions = new();
    private readonly StaticOrder _order;
    private readonly FixedContents _contents;
    private readonly AssignedFields _assigned;
    private readonly MemberEvaluation _evaluation;
    private readonly PassedParameters _passed;
    private readonly ArgumentCheck _arguments;
    private readonly ConstructorCheck _constructors;
    private readonly RecordMakers _makers;

    // A summary with fewer calls left may know less, so each number of calls has its own: the answer does not depend on who asked first.
    private readonly ConcurrentDictionary<ISymbol, AbstractValue>[] _known =
        Enumerable.Range(0, MostCalls).Select(static _ => new ConcurrentDictionary<ISymbol, AbstractValue>(SymbolEqualityComparer.Default)).ToArray();

    // A member of its own kind for each number of calls, as above.
    private readonly ConcurrentDictionary<(ISymbol Member, int Calls), RecordValue?> _prototypes = new();

    /// <param name="compilation">The compilation.</param>
    /// <param name="constraints">The constraints of the properties.</param>
    /// <param name="types">The types of .NET.</param>
    /// <param name="constructors">The constructors of the records.</param>
    public MemberSummaries(Compilation compilation, ConstraintCache constraints, KnownTypes types, Constructors constructors)
    {
        _bodies = new MemberBodies(compilation);
        _order = new StaticOrder(_bodies, constraints, types);
        _contents = new FixedContents(_bodies, types, constraints);
        _assigned = new AssignedFields(_bodies, constraints);
        _evaluation = new MemberEvaluation(this, _bodies, constraints, types, constructors);
        _passed = new PassedParameters(_bodies);
        _arguments = new ArgumentCheck(_bodies, _evaluation, _passed, types, constraints);
        _constructors = new ConstructorCheck(_bodies, _evaluation, constraints);
        _makers = new RecordMakers(_bodies, new ObjectReaders(_bodies), _evaluation, constraints, types);
    }

    /// <summary>Knows the methods that make a record of their object.</summary>
    public IRecordMakers Makers => _makers;

    /// <summary>Returns the values of members as a method sees them that names them in the values of records.</summary>
    /// <param name="owner">The method, or the field or property whose initializer it is.</param>
    /// <param name="named">The members that the values name; null for all.</param>
    /// <param name="cancellation">Cancels the analysis of the method.</param>
    public MemberValues For(ISymbol owner, Func<ISet<ISymbol>>? named, CancellationToken cancellation) => new(this, owner, MostCalls, named, cancellation);

    /// <summary>Determines whether the member is declared in the source of this compilation.</summary>
    public bool IsOwn(ISymbol member) => _bodies.IsOwn(member);

    /// <summary>Determines whether a function passes one of its parameters on, unchanged, into an object.</summary>
    public bool PassesOn(IMethodSymbol function, CancellationToken cancellation) => _passed.Of(function, cancellation).Count > 0;

    /// <summary>Checks the arguments of a call that the function passes on into a record.</summary>
    /// <param name="call">The call.</param>
    /// <param name="scan">The variables of the method.</param>
    /// <param name="owner">The method that makes it.</param>
    /// <param name="cancellation">Cancels the analysis of the method.</param>
    public IEnumerable<Diagnostic> CheckArguments(IInvocationOperation call, MethodScan scan, ISymbol owner, CancellationToken cancellation) => _arguments.Check(call, scan, owner, cancellation);

    /// <summary>Checks a value that is assigned to a property whose setter passes it on into a record.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="scan">The variables of the method.</param>
    /// <param name="owner">The method that makes it.</param>
    /// <param name="cancellation">Cancels the analysis of the method.</param>
    public IEnumerable<Diagnostic> CheckAssignment(ISimpleAssignmentOperation assignment, MethodScan scan, ISymbol owner, CancellationToken cancellation) => _arguments.Check(assignment, scan, owner, cancellation);

    /// <summary>Determines whether a constructor of the user's own makes the record.</summary>
    public bool IsMadeByUser(IObjectCreationOperation creation) => _constructors.IsConcerned(creation);

    /// <summary>Checks the values that such a constructor gives to the record.</summary>
    /// <param name="creation">The creation.</param>
    /// <param name="scan">The variables of the method.</param>
    /// <param name="owner">The method that makes it.</param>
    /// <param name="cancellation">Cancels the analysis of the method.</param>
    public IEnumerable<Diagnostic> CheckCreation(IObjectCreationOperation creation, MethodScan scan, ISymbol owner, CancellationToken cancellation) => _constructors.Check(creation, scan, owner, cancellation);

    /// <summary>Determines whether a call makes a record of an object in a local that may be the method's own.</summary>
    public bool MakesRecord(IInvocationOperation call) =>
        call is { Instance: ILocalReferenceOperation { Type: INamedTypeSymbol { TypeKind: TypeKind.Class } type }, TargetMethod: var method }
        && IsOwn(method) && OwnObjects.IsMadeOfProperties(type, method.ContainingAssembly) && _makers.Makes(method);

    /// <summary>Returns what is wrong with the records that a method makes of an object.</summary>
    /// <param name="method">The method.</param>
    /// <param name="known">What is known of the properties of the object.</param>
    /// <param name="calls">The number of methods that may be followed, this one included.</param>
    /// <param name="cancellation">Cancels the analysis that asks.</param>
    public IReadOnlyList<CertainFinding> Broken(IMethodSymbol method, IReadOnlyDictionary<ISymbol, AbstractValue> known, int calls, CancellationToken cancellation) => _makers.Broken(method, known, calls, cancellation);

    /// <summary>Returns what collects the records that such calls make.</summary>
    /// <param name="isOfInterest">Determines whether something is reported at a call.</param>
    /// <param name="cancellation">Cancels the analysis of the method.</param>
    public MadeRecords MadeRecords(Func<SyntaxNode, bool> isOfInterest, CancellationToken cancellation) => new((method, known) => _makers.Broken(method, known, RecordMakers.MostCalls, cancellation), isOfInterest);

    /// <summary>Returns what a member has or returns; null where nothing is known beyond its type.</summary>
    /// <param name="member">The member.</param>
    /// <param name="calls">The number of members that may be followed from one to the next, this one included.</param>
    /// <param name="cancellation">Cancels the analysis that asks.</param>
    public AbstractValue? Of(ISymbol member, int calls, CancellationToken cancellation)
    {
        if (calls <= 0 || !MemberKinds.MayBeKnown(member))
        {
            return null;
        }

        ConcurrentDictionary<ISymbol, AbstractValue> known = _known[calls - 1];
        if (!known.TryGetValue(member, out AbstractValue? value))
        {
            value = Evaluate(member, calls, cancellation);
            known.TryAdd(member, value);
        }

        // That something is there is what annotations say, and not what is known.
        return value == AbstractValue.Unknown || value == AbstractValue.NotNull ? null : value;
    }

    /// <summary>Returns the record that a read-only field or property keeps; null where it is not known.</summary>
    /// <param name="member">The member.</param>
    /// <param name="calls">The number of members that may be followed from one to the next, this one included.</param>
    /// <param name="cancellation">Cancels the analysis that asks.</param>
    public RecordValue? Prototype(ISymbol member, int calls, CancellationToken cancellation)
    {
        if (calls <= 0 || member is IMethodSymbol || !MemberKinds.MayBeKnown(member))
        {
            return null;
        }

        if (!_prototypes.TryGetValue((member, calls), out RecordValue? record))
        {
            record = !_mentions.MayChange(member, cancellation)
                && MemberBodies.InitializerOf(member, cancellation) is { } initializer
                && RunBefore(initializer, member, cancellation) is { } operation
                    ? _evaluation.Made(operation, member, calls, cancellation)
                    : null;
            _prototypes.TryAdd((member, calls), record);
        }

        return record;
    }

    /// <summary>Returns the value that the statements just before have assigned to a field or property; null where nothing is known.</summary>
    /// <param name="reference">The member that is read.</param>
    /// <param name="owner">The method that reads it.</param>
    /// <param name="calls">The number of members that may be followed from one to the next.</param>
    /// <param name="cancellation">Cancels the analysis of the method.</param>
    public AbstractValue? Assigned(IMemberReferenceOperation reference, ISymbol owner, int calls, CancellationToken cancellation) =>
        _assigned.ValueOf(reference, cancellation) is { } value && _evaluation.Assigned(value, owner, calls, cancellation) is { } known
        && known is IntegerValue or RealValue or TextValue or BooleanValue
            ? known
            : null;

    private AbstractValue Evaluate(ISymbol member, int calls, CancellationToken cancellation)
    {
        if (_mentions.MayChange(member, cancellation))
        {
            return AbstractValue.Unknown;
        }

        if (MemberBodies.InitializerOf(member, cancellation) is { } initializer)
        {
            return RunBefore(initializer, member, cancellation) is { } operation
                && _evaluation.Initial(operation, member, calls, cancellation) is { } value
                    ? value is CollectionValue items ? _contents.Of(member, operation.Value, items, cancellation) : value
                    : AbstractValue.Unknown;
        }

        return member is not IFieldSymbol && _bodies.BodyOf(member, cancellation) is { } body
            ? _evaluation.Returned(body, member, calls, cancellation) ?? AbstractValue.Unknown
            : AbstractValue.Unknown;
    }

    /// <summary>Returns what an initializer does; null where the member may be read before it has run.</summary>
    private ISymbolInitializerOperation? RunBefore(EqualsValueClauseSyntax initializer, ISymbol member, CancellationToken cancellation) =>
        _order.MayBeReadEarly(member, cancellation) ? null : _bodies.OperationOf(initializer, cancellation);
}
