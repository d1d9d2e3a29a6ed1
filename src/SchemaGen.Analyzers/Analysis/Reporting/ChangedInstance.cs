using SchemaGen.Analysis.Constraints.Rules;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Analysis.Reporting;

/// <summary>An object as it would be if something else were known of one member.</summary>
/// <param name="instance">The object.</param>
/// <param name="rule">The rule that it is evaluated with.</param>
internal readonly struct ChangedInstance(ObjectInstance instance, ObjectRule rule)
{
    /// <summary>The object without the member.</summary>
    public ObjectInstance Without(string name) => With(name, Verdict.Invalid, null);

    /// <summary>The object with the member, whose value is not known.</summary>
    public ObjectInstance With(string name) => With(name, Verdict.Valid, UnknownInstance.OfTypes(JsonValueTypes.Any));

    /// <summary>The object with another value of the member.</summary>
    public ObjectInstance With(string name, Instance value) => With(name, Verdict.Valid, value);

    /// <summary>The object of whose member nothing is known.</summary>
    public ObjectInstance WithUnknown(string name) => With(name, Verdict.Unknown, UnknownInstance.OfTypes(JsonValueTypes.Any));

    private ObjectInstance With(string name, Verdict isGiven, Instance? value)
    {
        List<string> names = [];
        List<Instance> values = [];
        List<bool> areCertain = [];
        for (int i = 0; i < instance.Names.Length; i++)
        {
            if (instance.Names[i] != name)
            {
                names.Add(instance.Names[i]);
                values.Add(instance.Values[i]);
                areCertain.Add(instance.IsCertain(i));
            }
        }

        if (isGiven != Verdict.Invalid)
        {
            names.Add(name);
            values.Add(value!);
            areCertain.Add(isGiven == Verdict.Valid);
        }

        ObjectInstance original = instance;
        IEnumerable<string> absent = rule.Members.Names.Where(other => other == name ? isGiven == Verdict.Invalid : original.Has(other) == Verdict.Invalid);
        return new ObjectInstance([.. names], [.. values], [.. areCertain], absent, instance.Rest is not null, instance.Rest);
    }
}
