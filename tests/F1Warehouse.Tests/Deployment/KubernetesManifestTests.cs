using k8s;
using k8s.Models;
using Xunit;

namespace F1Warehouse.Tests.Deployment;

/// <summary>The manifests in <c>deploy/kubernetes</c>, read by Kubernetes' own types, which know every field; nothing is sent anywhere.</summary>
public sealed class KubernetesManifestTests
{
    private static readonly string folder = Path.Combine(Repository.Root, "deploy", "kubernetes");

    public static TheoryData<string> Manifests =>
        [.. Directory.GetFiles(folder, "*.yaml").Select(file => Path.GetFileName(file)).Where(name => name != "kustomization.yaml")];

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Has_no_field_that_Kubernetes_does_not_know(string name)
    {
        var found = Assert.Single(Read(name));
        Assert.IsAssignableFrom<IKubernetesObject<V1ObjectMeta>>(found);
    }

    [Fact]
    public void A_field_that_Kubernetes_does_not_know_is_noticed()
    {
        var text = File.ReadAllText(Path.Combine(folder, "job.yaml")).Replace("backoffLimit", "backOffLimit", StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => KubernetesYaml.LoadAllFromString(text, strict: true));
    }

    [Fact]
    public void Job_and_schedule_run_the_same_pod_hardened()
    {
        var job = Assert.IsType<V1Job>(Assert.Single(Read("job.yaml"))).Spec;
        var scheduled = Assert.IsType<V1CronJob>(Assert.Single(Read("cronjob.yaml"))).Spec.JobTemplate.Spec;
        Assert.Equal(KubernetesYaml.Serialize(scheduled.Template), KubernetesYaml.Serialize(job.Template));
        Assert.Equal(KubernetesYaml.Serialize(scheduled.PodFailurePolicy), KubernetesYaml.Serialize(job.PodFailurePolicy));

        var pod = job.Template.Spec;
        var container = Assert.Single(pod.Containers);
        Assert.True(pod.SecurityContext.RunAsNonRoot);
        Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
        Assert.False(container.SecurityContext.AllowPrivilegeEscalation);
        Assert.Equal(["ALL"], container.SecurityContext.Capabilities.Drop);
        Assert.Equal(pod.Volumes.Select(volume => volume.Name).Order(), container.VolumeMounts.Select(mount => mount.Name).Distinct().Order());
    }

    private static List<object> Read(string name) => KubernetesYaml.LoadAllFromString(File.ReadAllText(Path.Combine(folder, name)), strict: true);
}
