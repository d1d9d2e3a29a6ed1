using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Rules;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Analysis.Reporting;

/// <summary>Makes the JSON of an object, as far as it is known: which members it has, which it has not, and what is known of their values.</summary>
internal sealed class RecordInstances
{
    private readonly GivenValues _given;
    private readonly MethodScan _scan;
    private readonly ConstraintCache _constraints;
    private readonly ValueInstances _values;

    /// <param name="constraints">The rules of the records.</param>
    /// <param name="given">Determines which members are given.</param>
    /// <param name="scan">The variables of the method.</param>
    public RecordInstances(ConstraintCache constraints, GivenValues given, MethodScan scan)
    {
        _constraints = constraints;
        _given = given;
        _scan = scan;
        _values = new ValueInstances(constraints, OfNested);
    }

    /// <summary>Returns the JSON of an object.</summary>
    /// <param name="record">The object.</param>
    /// <param name="members">The members of its type.</param>
    public ObjectInstance Of(RecordValue record, ObjectMembers members)
    {
        List<string> names = [];
        List<Instance> values = [];
        List<bool> areCertain = [];
        List<string> absent = [];
        bool isOpen = false;
        foreach (ObjectMember member in members.All)
        {
            Verdict isGiven = IsGiven(record, member);
            if (member.WireName is not { } name)
            {
                isOpen |= isGiven != Verdict.Invalid;
            }
            else if (isGiven == Verdict.Invalid)
            {
                absent.Add(name);
            }
            else
            {
                names.Add(name);
                areCertain.Add(isGiven == Verdict.Valid);
                values.Add(ValueOf(record, member));
            }
        }

        return new ObjectInstance([.. names], [.. values], [.. areCertain], absent, isOpen, null);
    }

    /// <summary>Determines whether the JSON has a member.</summary>
    public Verdict IsGiven(RecordValue record, ObjectMember member)
    {
        if (_scan.IsSetLater(member.Property))
        {
            return Verdict.Unknown;
        }

        if (member.SendsNull)
        {
            return Verdict.Valid;
        }

        if (record.Find(member.Property.Name) is { } assigned)
        {
            return assigned.Value.IsNull ? Verdict.Invalid : _given.Include(assigned) ? Verdict.Valid : Verdict.Unknown;
        }

        return record.IsWhole && !PropertyInitializers.MayHave(member.Property) ? Verdict.Invalid : Verdict.Unknown;
    }

    private Instance ValueOf(RecordValue record, ObjectMember member)
    {
        if (_scan.IsSetLater(member.Property) || record.Find(member.Property.Name) is not { } assigned)
        {
            return UnknownInstance.OfTypes(JsonValueTypes.Any);
        }

        // A null that may not be sent is another rule's.
        return assigned.Value.IsNull && member.Property.NullableAnnotation == NullableAnnotation.Annotated ? LiteralInstance.Null
            : !_given.Include(assigned) ? UnknownInstance.OfTypes(JsonValueTypes.Any)
            : _values.Of(assigned.Value, member.Property.Type);
    }

    private Instance OfNested(RecordValue record) =>
        _constraints.MembersOf(record.Type) is { } members ? Of(record, members) : UnknownInstance.OfTypes(JsonValueTypes.Object);
}
